import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite } from '../support/run-astro.ts';

const CASES: { setting: string; env: Partial<Record<string, string>>; message: string }[] = [
  {
    setting: 'BASE_PATH without its first slash',
    env: { BASE_PATH: 'news/briefing/' },
    message:
      'BASE_PATH is “news/briefing/”. It needs one slash at the beginning and one at the end. Write BASE_PATH=/news/briefing/',
  },
  {
    setting: 'BASE_PATH without its last slash',
    env: { BASE_PATH: '/news/briefing' },
    message:
      'BASE_PATH is “/news/briefing”. It needs one slash at the beginning and one at the end. Write BASE_PATH=/news/briefing/',
  },
  {
    setting: 'BASE_PATH with “..”',
    env: { BASE_PATH: '/news/../briefing/' },
    message:
      'BASE_PATH is “/news/../briefing/”, which has “.” or “..” in it. Write the path as the reader’s browser will show it, as /news/briefing/.',
  },
  {
    setting: 'BASE_PATH that is a whole address',
    env: { BASE_PATH: 'https://news.example/briefing/' },
    message:
      'BASE_PATH is “https://news.example/briefing/”, which is a whole address. It holds the path alone, as BASE_PATH=/news/briefing/; the rest is SITE_URL.',
  },
  {
    setting: 'SITE_URL that is no address',
    env: { SITE_URL: 'news.example' },
    message:
      'SITE_URL is “news.example”, which is no web address. Give the origin alone: SITE_URL=https://briefing.example',
  },
  {
    setting: 'SITE_URL with a path',
    env: { SITE_URL: 'https://news.example/briefing' },
    message:
      'SITE_URL is “https://news.example/briefing”, which has more than an origin. Write SITE_URL=https://news.example and put the folder into BASE_PATH=/briefing/',
  },
  {
    setting: 'OFFLINE that is neither on nor off',
    env: { OFFLINE: 'no' },
    message:
      'OFFLINE is “no”. Write OFFLINE=off to build the site without its offline copy, or leave it out (OFFLINE=on) to build it with one.',
  },
  {
    setting: 'COPIES that is mistyped',
    env: { COPIES: 'excerps' },
    message:
      'COPIES is “excerps”, which says nothing of how much of the copies is shown. Allowed: full, excerpts, off. Did you mean “excerpts”? Write COPIES=full, or leave it out, for whole copies.',
  },
  {
    setting: 'CONTENT_DIR that does not exist',
    env: { CONTENT_DIR: '/no/such/folder' },
    message: [
      'One problem in the content. Nothing was built.',
      '',
      '/no/such/folder',
      '  This folder, which should hold the content, does not exist.',
      '  Set CONTENT_DIR to a folder that holds articles/, captures/ and the rest, or leave it out: content/ is read then.',
      '',
    ].join('\n'),
  },
];

suite('A build stops with one message and leaves the site as it was, because of', { concurrency: 2 }, () => {
  for (const { setting, env, message } of CASES)
    test(setting, { timeout: 120_000 }, async (t) => {
      const library = copyFixtureLibrary(t);
      library.write('site/dist/index.html', 'The site as it was built before.');
      const before = folderSnapshot(library.siteDir);

      const { code, output } = await buildSite(t, join(library.siteDir, 'dist'), {
        CONTENT_DIR: library.contentDir,
        ...env,
      });

      assert.equal(output.replace(/^[\d:]+ \[ERROR\] \[content-check\] /, ''), `${message}\n`);
      assert.equal(code, 1);
      assert.deepEqual(folderSnapshot(library.siteDir), before);
    });
});

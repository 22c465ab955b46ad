import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { readMessageCases } from '../support/message-cases.ts';
import { buildSite } from '../support/run-astro.ts';
import { readTypedCommand } from '../support/run-command.ts';

/** One of each function that reads a setting; the other cases of messages.md are shown by messages.test.ts. */
const SETTINGS = readMessageCases().filter(({ title }) =>
  [
    'BASE_PATH without its first slash',
    'SITE_URL with a path',
    'OFFLINE that is neither on nor off',
    'COPIES that is mistyped',
  ].includes(title),
);

const CASES: { setting: string; env: Partial<Record<string, string>>; message: string }[] = [
  ...SETTINGS.map(({ title, command = '', text }) => ({
    setting: title,
    env: readTypedCommand(command).settings,
    message: text,
  })),
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
assert.equal(CASES.length, 5);

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

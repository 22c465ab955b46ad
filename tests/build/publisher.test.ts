import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readBuiltPages } from '../support/built-html.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite } from '../support/run-astro.ts';

const SITE_URL = 'https://news.example';
const SECURITY_FILE = '.well-known/security.txt';
suite('A publisher', { concurrency: 2 }, () => {
  test('cannot make a public build without a choice of COPIES, and the site stays as it was', async (t) => {
    const library = copyFixtureLibrary(t);
    library.write('site/dist/index.html', 'The site as it was built before.');
    const before = folderSnapshot(library.siteDir);
    const env = { CONTENT_DIR: library.contentDir, SITE_URL };
    const { code, output } = await buildSite(t, join(library.siteDir, 'dist'), env);
    assert.equal(code, 1, output);
    for (const words of [
      'two of its articles may not be republished (“allows: nothing”)',
      '  articles/bread-for-the-night-train.md',
      '  articles/lamps-at-the-crossing.md',
      '  COPIES=excerpts ',
    ])
      assert.ok(output.includes(words), output);
    assert.ok(!output.includes('Building static entrypoints'), 'It stops before any work.');
    assert.ok(!output.includes('winter-timetable'), 'It may be republished.');
    assert.deepEqual(folderSnapshot(library.siteDir), before);
  });

  test('without CONTACT and without a release there is a warning of each, and no page has a link to report an error', async (t) => {
    const library = copyFixtureLibrary(t);
    const folder = join(library.siteDir, 'dist');
    const env = { CONTENT_DIR: library.contentDir, SITE_URL, COPIES: 'excerpts' };
    const { code, output } = await buildSite(t, folder, env);
    assert.equal(code, 0, output);
    assert.equal(output.split('CONTACT is not set').length, 2, output);
    assert.match(output, /CONTACT=you@example\.org/);
    assert.equal(output.split('Nothing is recorded as published').length, 2, output);
    assert.equal(existsSync(join(folder, SECURITY_FILE)), false);
    for (const { path, references } of readBuiltPages(folder))
      assert.ok(!references.some(({ address }) => address.startsWith('mailto:')), path);
    assert.ok(
      existsSync(join(folder, '.nojekyll')),
      'Jekyll would leave out folders that begin with “_” or “.”.',
    );
  });

  test('a local build needs no settings; with a CONTACT every page has the link', async (t) => {
    const library = copyFixtureLibrary(t);
    const folder = join(library.siteDir, 'dist');
    const env = { CONTENT_DIR: library.contentDir, CONTACT: 'errors@news.example' };
    const { code, output } = await buildSite(t, folder, env);
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /COPIES|CONTACT|npm run release/);
    assert.equal(output.split('SITE_URL is not set').length, 2, output);
    assert.match(output, /SITE_URL=https:/);
    assert.match(
      readFileSync(join(folder, SECURITY_FILE), 'utf8'),
      /^Contact: mailto:errors@news\.example\n/,
    );
    for (const { path, references } of readBuiltPages(folder)) {
      const reports = references.filter(({ address }) => address.startsWith('mailto:'));
      assert.ok(reports.length > 0, path);
      for (const { address } of reports) {
        const { pathname, searchParams } = new URL(address);
        assert.equal(pathname, 'errors@news.example', path);
        if (path !== '404.html')
          assert.equal(searchParams.get('body')?.trim(), `http://localhost:4321/${path}`, path);
      }
    }
  });
});

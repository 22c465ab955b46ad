import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { copyFixtureLibrary, type FixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite } from '../support/run-astro.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const LAMPS_CAPTURE = 'content/captures/lamps-at-the-crossing.txt';
const SPRING = 'content/events/spring.yaml';

suite('A build of content that holds', { concurrency: 2 }, () => {
  for (const base of ['/', '/news/briefing/'])
    test(
      `has every page, map of the site and search index under ${base}`,
      { timeout: 120_000 },
      async (t) => {
        const library = copyFixtureLibrary(t);
        const site = await build(t, library, { SITE_URL: 'https://news.example', BASE_PATH: base });

        const files = Object.keys(folderSnapshot(site));
        assert.deepEqual(
          files.filter((file) => /\.(?:html|xml|txt)$/.test(file)),
          [
            '404.html',
            'about/index.html',
            'articles/index.html',
            'articles/lamps-at-the-crossing/index.html',
            'articles/winter-timetable/index.html',
            'belarus/index.html',
            'belgorod/index.html',
            'fonts/OFL-Libre-Franklin.txt',
            'fonts/OFL-Newsreader.txt',
            'index.html',
            'kursk/index.html',
            'robots.txt',
            'search/index.html',
            'sitemap-0.xml',
            'sitemap-index.xml',
          ],
        );
        assert.ok(files.includes('pagefind/pagefind.js'));
        assert.ok(files.some((file) => /^pagefind\/fragment\/en_\w+\.pf_fragment$/.test(file)));
        const read = (file: string): string => readFileSync(join(site, file), 'utf8');
        assert.ok(read('robots.txt').includes(`\nSitemap: https://news.example${base}sitemap-index.xml\n`));
        assert.ok(read('sitemap-0.xml').includes(`<loc>https://news.example${base}kursk/</loc>`));
        assert.ok(read('index.html').includes(`href="${base}kursk/"`));
        assert.ok(
          read('articles/lamps-at-the-crossing/index.html').includes(
            `<a href="${base}articles/winter-timetable/#p1">the timetable</a>`,
          ),
        );
        assert.deepEqual(
          Object.keys(folderSnapshot(library.siteDir)).filter((path) => !/^dist(?:\/|$)/.test(path)),
          [],
          'Nothing else lies beside the site.',
        );
      },
    );

  test('is the same, byte for byte, in another folder', { timeout: 120_000 }, async (t) => {
    const library = copyFixtureLibrary(t);
    const first = folderSnapshot(await build(t, library));
    assert.deepEqual(folderSnapshot(await build(t, library, {}, 'a/second/dist')), first);
  });

  test(
    'shows the content as it is now, however often it was built before',
    { timeout: 120_000 },
    async (t) => {
      const library = copyFixtureLibrary(t);
      const belgorod = 'belgorod/index.html';
      const before = readFileSync(join(await build(t, library), belgorod), 'utf8');
      assert.match(before, /Three lamps are counted at the crossing\./);
      assert.match(before, /Three lamps stand at the crossing/);

      library.change(SPRING, 'Three lamps are counted', 'Lamps are counted, three of them,');
      library.change(SPRING, 'quote: Three lamps stand at the crossing', 'quote: said Muster on Sunday');

      const after = readFileSync(join(await build(t, library), belgorod), 'utf8');
      assert.match(after, /Lamps are counted, three of them, at the crossing\./);
      assert.match(after, /said Muster on Sunday/);
      assert.doesNotMatch(after, /Three lamps are counted|Three lamps stand/);
    },
  );

  test('takes a byte order mark and Windows line ends for what they are', { timeout: 120_000 }, async (t) => {
    const library = copyFixtureLibrary(t);
    const pages = ['articles/lamps-at-the-crossing/index.html', 'kursk/index.html'];
    const words = (site: string): string[] =>
      // The checksums of the files are printed on the page and differ, as they should.
      pages.map((page) => readFileSync(join(site, page), 'utf8').replace(/[0-9a-f]{64}/g, 'checksum'));
    const plain = words(await build(t, library));
    for (const file of [LAMPS, LAMPS_CAPTURE, SPRING])
      library.write(file, `\uFEFF${library.read(file).replaceAll('\n', '\r\n')}`);
    assert.deepEqual(words(await build(t, library)), plain);
  });
});

/** Builds into a folder of the library’s site folder, and insists that it succeeds without a warning. */
async function build(
  test: Parameters<typeof buildSite>[0],
  library: FixtureLibrary,
  env: Partial<Record<string, string>> = {},
  folder = 'dist',
): Promise<string> {
  const site = join(library.siteDir, folder);
  const { code, output } = await buildSite(test, site, { CONTENT_DIR: library.contentDir, ...env });
  assert.equal(code, 0, output);
  assert.doesNotMatch(output, /\[(?:ERROR|WARN)\]/);
  return site;
}

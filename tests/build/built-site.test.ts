import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { copyFixtureLibrary, type FixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite, startAstro } from '../support/run-astro.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const LAMPS_CAPTURE = 'content/captures/lamps-at-the-crossing.txt';
const SPRING = 'content/events/spring.yaml';

/** Changes of the content, and the words of a page before and after. */
const CHANGES: { file: string; from: string; to: string; page: string; was: string; is: string }[] = [
  {
    file: SPRING,
    from: 'Three lamps are counted',
    to: 'Lamps are counted, three of them,',
    page: 'belgorod/index.html',
    was: 'Three lamps are counted at the crossing.',
    is: 'Lamps are counted, three of them, at the crossing.',
  },
  {
    file: SPRING,
    from: 'quote: Three lamps stand at the crossing',
    to: 'quote: said Muster on Sunday',
    page: 'timeline/index.html',
    was: '>Three lamps stand at the crossing</q>',
    is: '>said Muster on Sunday</q>',
  },
  {
    file: 'content/notes/lamps-at-the-crossing.yaml',
    from: 'read: is not green',
    to: 'read: is anything but green',
    page: 'articles/lamps-at-the-crossing/index.html',
    was: 'is not green',
    is: 'is anything but green',
  },
  {
    file: 'content/profiles/ada-muster.yaml',
    from: 'Counter of lamps',
    to: 'Counter of every lamp',
    page: 'people/ada-muster/index.html',
    was: 'Counter of lamps',
    is: 'Counter of every lamp',
  },
  {
    file: 'content/questions/1-lamps-alight.yaml',
    from: 'answer: Until six.',
    to: 'answer: Not beyond six.',
    page: 'compare/index.html',
    was: 'Until six.',
    is: 'Not beyond six.',
  },
];

suite('A build of content that holds', { concurrency: 2 }, () => {
  for (const base of ['/', '/news/briefing/'])
    test(
      `has every page, map of the site and search index under ${base}`,
      { timeout: 120_000 },
      async (t) => {
        const library = copyFixtureLibrary(t);
        const site = await build(t, library, { SITE_URL: 'https://news.example', BASE_PATH: base });

        const files = Object.keys(folderSnapshot(site));
        const read = (file: string): string => readFileSync(join(site, file), 'utf8');
        assert.deepEqual(
          files.filter((file) => /\.(?:html|xml|txt)$/.test(file)),
          [
            '404.html',
            'about/index.html',
            'articles/index.html',
            'articles/lamps-at-the-crossing/index.html',
            'articles/lamps-at-the-crossing/notes/index.html',
            'articles/winter-timetable/index.html',
            'articles/winter-timetable/notes/index.html',
            'belarus/index.html',
            'belgorod/index.html',
            'cite/belarus/index.html',
            'cite/belgorod/index.html',
            'cite/compare/index.html',
            'cite/figures/index.html',
            'cite/in-short/index.html',
            'cite/kursk/index.html',
            'cite/people/index.html',
            'cite/timeline/index.html',
            'compare/index.html',
            'figures/index.html',
            'fonts/OFL-Libre-Franklin.txt',
            'fonts/OFL-Newsreader.txt',
            'index.html',
            'kursk/index.html',
            'opensearch.xml',
            'people/ada-muster/index.html',
            'people/index.html',
            'people/test-picture-desk/index.html',
            'robots.txt',
            'search/index.html',
            'sitemap-0.xml',
            'sitemap-index.xml',
            'timeline/index.html',
            'words/index.html',
          ],
        );
        checkPictures(site, files, `https://news.example${base}`);
        const { id, first } = JSON.parse(read('pagefind/current.json')) as { id: string; first: string[] };
        for (const file of first) assert.ok(files.includes(`pagefind/${id}/${file}`), file);
        assert.ok(read('search/index.html').includes(`data-id="${id}"`));
        assert.ok(files.some((file) => /^pagefind\/\w+\/record\/[so]\w+\.json$/.test(file)));
        assert.ok(read('robots.txt').includes(`\nSitemap: https://news.example${base}sitemap-index.xml\n`));
        assert.ok(read('sitemap-0.xml').includes(`<loc>https://news.example${base}kursk/</loc>`));
        assert.ok(read('index.html').includes(`href="${base}kursk/"`));
        assert.ok(
          read('articles/lamps-at-the-crossing/index.html')
            .replace(/<\/?mark\b[^>]*>/g, '')
            .includes(`<a href="${base}articles/winter-timetable/#p1">the timetable</a>`),
        );
        assert.deepEqual(
          Object.keys(folderSnapshot(library.siteDir)).filter((path) => !/^dist(?:\/|$)/.test(path)),
          [],
          'Nothing else lies beside the site.',
        );
      },
    );

  test(
    'shows the content as it is now, byte for byte as a first build in another folder does',
    { timeout: 120_000 },
    async (t) => {
      const library = copyFixtureLibrary(t);
      const before = await build(t, library);
      const shown = (site: string): boolean[][] =>
        CHANGES.map(({ page, was, is }) => {
          const html = readFileSync(join(site, page), 'utf8');
          return [html.includes(was), html.includes(is)];
        });
      assert.deepEqual(
        shown(before),
        CHANGES.map(() => [true, false]),
      );
      for (const { file, from, to } of CHANGES) library.change(file, from, to);

      const warm = folderSnapshot(await build(t, library));
      assert.deepEqual(
        shown(before),
        CHANGES.map(() => [false, true]),
      );
      const cold = join(library.siteDir, 'a/second/dist');
      const env = { CONTENT_DIR: library.contentDir };
      assert.equal((await startAstro(t, ['build', '--force', '--outDir', cold], env).ended).code, 0);
      assert.deepEqual(warm, folderSnapshot(cold));
    },
  );

  test(
    'may lack everything but articles, regions and the sentences in short',
    { timeout: 120_000 },
    async (t) => {
      const library = copyFixtureLibrary(t);
      for (const folder of ['events', 'figures', 'notes', 'profiles', 'questions']) {
        library.remove(`content/${folder}`);
        library.write(`content/${folder}/.gitkeep`, '');
      }
      for (const file of ['words.yaml', 'cannot-tell.yaml']) library.remove(`content/${file}`);
      const site = await build(t, library);
      assert.match(readFileSync(join(site, 'people/index.html'), 'utf8'), /no people and no organisations/);
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

/** Every page that has an address of its own names a picture that is there, fit for link previews, and says what it shows. */
function checkPictures(site: string, files: readonly string[], home: string): void {
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(site, page), 'utf8');
    const meta = (property: string): string | undefined =>
      new RegExp(`<meta property="og:image${property}" content="([^"]+)">`).exec(html)?.[1];
    assert.equal(meta('') !== undefined, html.includes('rel="canonical"'), page);
    if (meta('') === undefined) continue;
    assert.ok(meta('')?.startsWith(`${home}social/`), `${page} ${meta('') ?? ''}`);
    assert.match(meta(':alt') ?? '', /\w/, page);
    const png = readFileSync(join(site, meta('')?.slice(home.length) ?? ''));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    // Width and height are the first words of the first chunk (PNG specification, 11.2.1).
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.deepEqual([meta(':width'), meta(':height'), meta(':type')], ['1200', '630', 'image/png']);
    assert.ok(png.length < 40_000, `${page}: ${png.length} bytes`);
  }
}

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

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { FEED_FORMATS } from '../../src/paths.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { readPageMetadata, valuesIn } from '../support/page-metadata.ts';
import { readFeed } from '../support/read-feed.ts';
import { buildSite, startAstro } from '../support/run-astro.ts';
import { htmlFaults } from '../support/validate-html.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const LAMPS_CAPTURE = 'content/captures/lamps-at-the-crossing.txt';
const SPRING = 'content/events/spring.yaml';

/** What an editor of the fixture library has written down as changed. */
const CHANGED = `
- { date: 2031-03-05, kind: addition, text: The first edition., pages: [/, /kursk/] }
- { date: 2031-04-01, kind: correction, text: A lamp was counted twice., why: It was., pages: [/kursk/] }
`;

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
        library.write('content/changes.yaml', CHANGED);
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
            'atom.xml',
            'belarus/atom.xml',
            'belarus/feed.xml',
            'belarus/index.html',
            'belgorod/atom.xml',
            'belgorod/feed.xml',
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
            'corrections/index.html',
            'feed.xml',
            'figures/index.html',
            'fonts/OFL-Libre-Franklin.txt',
            'fonts/OFL-Newsreader.txt',
            'index.html',
            'kursk/atom.xml',
            'kursk/feed.xml',
            'kursk/index.html',
            'offline/index.html',
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
        assert.ok(read('sw.js').includes('articles/lamps-at-the-crossing/'));
        const { id } = JSON.parse(read('pagefind/current.json')) as { id: string };
        const search = read('search/index.html');
        assert.ok(search.includes(`data-id="${id}"`));
        for (const file of /data-first="([^"]+)"/.exec(search)?.[1]?.split(' ') ?? [''])
          assert.ok(files.includes(`pagefind/${id}/${file}`), file);
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
        // What differs between the two is addresses alone.
        if (base === '/')
          await t.test('all of it valid HTML', async () => {
            assert.deepEqual(await htmlFaults(site), []);
          });
        await t.test('each page telling programs what it is, and nothing that is empty', () => {
          checkMetadata(site, `https://news.example${base}`);
        });
        await t.test('with feeds whose entries lead to pages', async () => {
          const names = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };
          for (const region of ['', 'kursk/', 'belgorod/', 'belarus/'])
            for (const format of FEED_FORMATS) {
              const { self, entries } = await readFeed(read(region + names[format]), format);
              assert.equal(self, `https://news.example${base}${region}${names[format]}`);
              assert.equal(entries.length, region === '' ? 2 : 1);
              for (const { address = '' } of entries)
                assert.ok(
                  files.includes(`${address.replace(`https://news.example${base}`, '')}index.html`),
                  address,
                );
            }
        });
        await t.test('and a map that dates exactly the pages whose changes are written down', () => {
          const entries = [...read('sitemap-0.xml').matchAll(/<url>(.*?)<\/url>/g)].map(([, entry = '']) => ({
            page: /<loc>(.*)<\/loc>/.exec(entry)?.[1]?.replace(`https://news.example${base}`, '/') ?? '',
            date: /<lastmod>(.{10})/.exec(entry)?.[1],
          }));
          assert.deepEqual(
            entries.filter(({ date }) => date !== undefined),
            [
              { page: '/', date: '2031-03-05' },
              { page: '/kursk/', date: '2031-04-01' },
            ],
          );
          for (const { page } of entries) assert.ok(files.includes(`${page.slice(1)}index.html`), page);
        });
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
    'may lack everything but articles, regions and the sentences in short, and the offline copy',
    { timeout: 120_000 },
    async (t) => {
      const library = copyFixtureLibrary(t);
      for (const folder of ['events', 'figures', 'notes', 'profiles', 'questions']) {
        library.remove(`content/${folder}`);
        library.write(`content/${folder}/.gitkeep`, '');
      }
      for (const file of ['words.yaml', 'cannot-tell.yaml', 'changes.yaml'])
        library.remove(`content/${file}`);
      const site = await build(t, library, { OFFLINE: 'off' });
      assert.match(readFileSync(join(site, 'people/index.html'), 'utf8'), /no people and no organisations/);
      assert.match(readFileSync(join(site, 'offline/index.html'), 'utf8'), /Nothing is kept\./);
      for (const page of ['index.html', 'about/index.html'])
        assert.doesNotMatch(readFileSync(join(site, page), 'utf8'), /<keep-offline|id="offline"/);
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

/** Holds what every page tells programs against what it is; `home` is the full address of the front page. */
function checkMetadata(site: string, home: string): void {
  const pages = readPageMetadata(site);
  const addresses = new Set(pages.map(({ path }) => home + path));
  for (const { path, data, meta } of pages) {
    if (path === '404.html' || path === 'offline/') {
      assert.deepEqual([data, meta.get('og:url')], [[], undefined]);
      continue;
    }
    const isArticle = /^articles\/[^/]+\/$/.test(path);
    assert.equal(meta.get('og:url'), home + path);
    assert.equal(meta.get('og:type'), isArticle ? 'article' : 'website', path);
    assert.equal(meta.get('og:description'), meta.get('description'), path);
    // The day of the other article is not known.
    const published = path === 'articles/lamps-at-the-crossing/' ? '2031-03-02' : undefined;
    assert.equal(meta.get('article:published_time'), published, path);
    // A page that search engines are to leave out has no data for them.
    const noindex = meta.get('robots') === 'noindex';
    assert.equal(noindex, path === 'articles/lamps-at-the-crossing/', path);
    if (noindex) {
      assert.deepEqual(data, [], path);
      continue;
    }
    const values = valuesIn(data);
    const of = (name: string): unknown[] =>
      values.filter(({ way }) => way.endsWith(`/${name}`)).map(({ value }) => value);
    assert.equal(data.length, ['', 'search/'].includes(path) ? 1 : 2, `${path}: its data, and its trail`);
    assert.ok(of('@type').includes('BreadcrumbList') === data.length > 1, path);
    assert.ok(of('@id').includes(home + path), path);
    assert.equal(of('@type').includes('NewsArticle'), isArticle, path);
    for (const { way, value } of values)
      assert.ok(value === true || typeof value === 'number' || /^\S/.test(String(value)), `${path}: ${way}`);
    for (const value of [...of('url'), ...of('item')].map(String).filter((url) => url.startsWith(home)))
      assert.ok(addresses.has(value), `${path}: ${value}`);
    if (isArticle) assert.deepEqual(of('datePublished'), ['2031-01']);
  }
}

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

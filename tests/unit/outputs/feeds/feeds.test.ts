import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../../src/library/copies/read-article.ts';
import { feedFile } from '../../../../src/outputs/feeds/feed-file.ts';
import { libraryFeed, type FeedLibrary } from '../../../../src/outputs/feeds/library-feed.ts';
import { readLibrary } from '../../../../src/library/library.ts';
import { FEED_FORMATS, type FeedFormat } from '../../../../src/library/basics/paths.ts';
import type { SiteAddress } from '../../../../src/site.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';
import { readFeed, type ReadFeed } from '../../../support/read-feed.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const HOME = 'https://news.example/news/briefing/';
const { library: LIBRARY } = readLibrary(VALID_CONTENT);
const ARTICLES = LIBRARY.articles;

/** Special characters of markup and XML, and characters of other scripts. */
const DIFFICULT = "“A & B” <b>at</b> ]]> '6 > 5' &amp; &#1; <![CDATA[x]]> Київ, Гомељ, 東京, שלום, 🗺️ ]]>";

/** The text of the feed of all articles, or of those on a region. */
function feedText(library: FeedLibrary, site: SiteAddress, format: FeedFormat, region?: string): string {
  return feedFile(libraryFeed(library, site, region), site, format, region);
}

function feed(format: FeedFormat, region?: string, library: FeedLibrary = LIBRARY): Promise<ReadFeed> {
  return readFeed(feedText(library, HERE, format, region), format);
}

/** The library with a single, changed article. */
function withArticle(change: Partial<Article>): FeedLibrary {
  const [first] = ARTICLES;
  assert.ok(first);
  return { ...LIBRARY, articles: [{ ...first, ...change }] };
}

for (const format of FEED_FORMATS) {
  test(`${format}: a reader’s program finds every article, latest first, at its address with its day`, async () => {
    const { title, address, self, entries } = await feed(format);
    const files = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };
    assert.deepEqual([title, address, self], ['Test Briefing', HOME, HOME + files[format]]);
    assert.deepEqual(
      entries.map((entry) => [entry.address, entry.published.toISOString(), entry.authors, entry.regions]),
      [
        [
          `${HOME}articles/lamps-at-the-crossing/`,
          '2031-03-02T12:00:00.000Z',
          ['Ada Muster'],
          ['Kursk', 'Belgorod'],
        ],
        [
          `${HOME}articles/bread-for-the-night-train/`,
          '2031-02-10T12:00:00.000Z',
          ['Guild of Bakers'],
          ['Kursk', 'Belarus'],
        ],
        [`${HOME}articles/winter-timetable/`, '2031-01-15T12:00:00.000Z', ['Depot Bulletin'], ['Belarus']],
      ],
    );
  });

  test(`${format}: the feed of a region has its articles alone, under the same ids`, async () => {
    const all = (await feed(format)).entries;
    for (const { id: region, name } of LIBRARY.regions) {
      const own = ARTICLES.filter(({ regions }) => regions.includes(region));
      const { title, address, entries } = await feed(format, region);
      assert.deepEqual([title, address], [`Test Briefing: ${name}`, `${HOME}${region}/`]);
      assert.equal(entries.length, own.length);
      assert.deepEqual(
        entries,
        all.filter((entry) => own.some(({ id }) => entry.address?.includes(id))),
      );
    }
  });

  test(`${format}: an id stays what it is when the site moves`, async () => {
    const moved = { site: 'https://moved.example', base: '/' };
    const ids = ({ entries }: ReadFeed) => entries.map(({ id }) => id);
    const here = ids(await feed(format));
    assert.deepEqual(ids(await readFeed(feedText(LIBRARY, moved, format), format)), here);
    // Feed readers store these: with another value they would show every article a second time.
    assert.deepEqual(here, [
      'urn:uuid:9cfa539a-02b6-5833-bf3c-a7d1c0a98efc',
      'urn:uuid:856bf759-510e-5dc2-890c-5dba4d1478f4',
      'urn:uuid:90d72c2c-b901-5c25-9157-07c91bfb44fc',
    ]);
  });

  test(`${format}: signs of markup and letters of every script come through as they are, and every author is named`, async () => {
    const about = 'About <i>Київ</i> ]]> & that.';
    const escaped = 'About &lt;i&gt;Київ&lt;/i&gt; ]]&gt; &amp; that.';
    const authors = ['Ada Muster', DIFFICULT];
    // For an article without a summary the feed gives its description.
    const unknown = withArticle({ id: 'unknown', title: DIFFICULT, authors, about });
    const [entry] = (await feed(format, undefined, unknown)).entries;
    assert.equal(entry?.title, DIFFICULT);
    assert.deepEqual(entry.authors, authors);
    assert.ok(entry.html?.includes(`<p>${escaped}</p>`));
    // The summary is HTML in RSS, and text in the others.
    assert.ok(entry.summary?.startsWith(format === 'rss' ? escaped : about), entry.summary);
  });

  test(`${format}: an entry says what the text is, how well its day is known, and that a copy is altered`, async () => {
    const [lamps, , timetable] = (await feed(format)).entries;
    const line = 'Altered copy of an analysis, Depot Bulletin, about 15 January 2031.';
    const summary = timetable?.summary ?? '';
    assert.ok(summary.startsWith('Depot Bulletin announces ') && summary.endsWith(line), summary);
    for (const words of [
      `<p>${line}</p>`,
      'its words are not the author’s own',
      `<a href="${HOME}articles/winter-timetable/">Where the text comes from, at Test Briefing</a>`,
    ])
      assert.ok(timetable?.html?.includes(words), words);
    assert.ok(!lamps?.html?.includes('Altered copy'));
  });

  test(`${format}: no passage of a copy is in the feed but its title, and no address is relative`, async () => {
    const text = feedText(LIBRARY, HERE, format);
    const passages = ARTICLES.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'paragraph');
    assert.notEqual(passages.length, 0);
    for (const passage of passages) assert.ok(!text.includes(passage.text.slice(0, 30)), passage.text);
    for (const { html = '' } of (await feed(format)).entries)
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) assert.match(address, /^https?:\/\//);
  });

  test(`${format}: an entry changed when an editor last wrote so of it, else when the article appeared`, async () => {
    const change = { pages: [`/articles/${ARTICLES[0]?.id ?? ''}/`] };
    const changes = [
      { ...change, date: '2037-03-02' },
      { ...change, date: '2037-01-01' },
    ];
    // RSS has only the time of the feed, JSON Feed only those of the entries.
    const day = async (known: typeof changes) => {
      const { updated, entries } = await feed(format, undefined, { ...withArticle({}), changes: known });
      return [updated, entries[0]?.updated]
        .filter((date) => date !== undefined)
        .map((date) => date.toISOString());
    };
    const times = format === 'atom' ? 2 : 1;
    assert.deepEqual(await day(changes), Array(times).fill('2037-03-02T12:00:00.000Z'));
    assert.deepEqual(await day([]), Array(times).fill('2031-03-02T12:00:00.000Z'));
  });

  test(`${format}: the feed of a region without articles has all that its format requires`, async () => {
    const { title, entries } = await feed(format, 'kursk', { ...LIBRARY, articles: [] });
    assert.deepEqual([title, entries], ['Test Briefing: Kursk', []]);
  });
}

test('the captured page is where an entry of Atom came from', async () => {
  const [lamps, , timetable] = (await feed('atom')).entries;
  assert.deepEqual(lamps?.elsewhere, ['via https://lantern.example/lamps']);
  assert.deepEqual(timetable?.elsewhere, []);
});

test('a feed says whose the texts are: RSS and Atom for all, Atom and JSON Feed for each', async () => {
  const belong = /^The articles belong to their authors and outlets\./;
  const licence = 'The captured page states no licence.';
  const [rss, atom, json] = [await feed('rss'), await feed('atom'), await feed('json')];
  assert.match(rss.rights ?? '', belong);
  assert.match(atom.rights ?? '', belong);
  assert.deepEqual([atom.entries[0]?.rights, json.entries[0]?.rights], [licence, licence]);
});

test('a feed says what others may do with our words only where the dossier says it', async () => {
  const { rights = '' } = LIBRARY.dossier;
  const dossier = { ...LIBRARY.dossier, rights: undefined };
  for (const format of ['rss', 'atom'] as const) {
    const belong = 'The articles belong to their authors and outlets.';
    assert.equal((await feed(format)).rights, `${belong} ${rights}`);
    assert.equal((await feed(format, undefined, { ...LIBRARY, dossier })).rights, belong);
  }
});

test('JSON Feed says in `_provenance` where a text comes from, and names the page that explains it', () => {
  const { items } = JSON.parse(feedText(LIBRARY, HERE, 'json')) as { items: { _provenance: object }[] };
  const timetable = ARTICLES.at(-1);
  assert.deepEqual(items.at(-1)?._provenance, {
    about: `${HOME}about/#copies`,
    outlet: 'Depot Bulletin',
    kind: 'analysis',
    rewritten: true,
    published: timetable?.published,
    capturedAt: 'depot.example',
    chain: [{ by: 'Depot Bulletin', what: 'rewrote the text', altered: true }],
    sources: timetable?.sources,
    licence: timetable?.licence,
  });
});

test('a feed has the latest fifty articles at most', async () => {
  const [any] = ARTICLES;
  assert.ok(any);
  const many = Array.from({ length: 60 }, (_, index) => ({ ...any, id: `article-${index}` }));
  const { entries } = await feed('atom', undefined, { ...LIBRARY, articles: many });
  assert.deepEqual(
    entries.map(({ address }) => address),
    many.slice(0, 50).map(({ id }) => `${HOME}articles/${id}/`),
  );
});

test('a broken feed is noticed: the parser of these tests is strict', async () => {
  const rss = feedText(LIBRARY, HERE, 'rss');
  for (const broken of [rss.replace('</item>', ''), rss.replace('<title>', '<title>R&D '), rss.slice(0, -20)])
    await assert.rejects(readFeed(broken, 'rss'));
});

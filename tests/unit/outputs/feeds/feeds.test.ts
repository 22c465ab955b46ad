import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../../src/library/copies/read-article.ts';
import { feedFile, feedOutputs } from '../../../../src/outputs/feeds/write-feed.ts';
import { libraryFeed, type FeedItem, type FeedLibrary } from '../../../../src/outputs/feeds/library-feed.ts';
import { readLibrary } from '../../../../src/library/library.ts';
import { FEED_FORMATS } from '../../../../src/library/basics/paths.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';
import { readFeed } from '../../../support/read-feed.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const HOME = 'https://news.example/news/briefing/';
const { library: LIBRARY } = readLibrary(VALID_CONTENT);
const ARTICLES = LIBRARY.articles;

/** Special characters of markup and XML, and characters of other scripts. */
const DIFFICULT = "“A & B” <b>at</b> ]]> '6 > 5' &amp; &#1; <![CDATA[x]]> Київ, Гомељ, 東京, שלום, 🗺️ ]]>";

const FEED = libraryFeed(LIBRARY, HERE);

/** Address, time, authors and categories of an entry. */
function shown({ address, published, authors, categories }: FeedItem): string[] {
  return [
    address.replace(HOME, ''),
    published.toISOString(),
    ...authors,
    ...categories.map(({ name }) => name),
  ];
}

/** The library with a single, changed article. */
function withArticle(change: Partial<Article>): FeedLibrary {
  const [first] = ARTICLES;
  assert.ok(first);
  return { ...LIBRARY, articles: [{ ...first, ...change }] };
}

test('a feed has every article, latest first, at its address with its day', () => {
  assert.deepEqual([FEED.title, FEED.address], ['Test Briefing', HOME]);
  assert.deepEqual(FEED.items.map(shown), [
    ['articles/lamps-at-the-crossing/', '2031-03-02T12:00:00.000Z', 'Ada Muster', 'Kursk', 'Belgorod'],
    [
      'articles/bread-for-the-night-train/',
      '2031-02-10T12:00:00.000Z',
      'Guild of Bakers',
      'Kursk',
      'Belarus',
    ],
    ['articles/winter-timetable/', '2031-01-15T12:00:00.000Z', 'Depot Bulletin', 'Belarus'],
  ]);
});

test('the feed of a region has its articles alone, under the same ids', () => {
  for (const { id: region, name } of LIBRARY.regions) {
    const { title, address, items } = libraryFeed(LIBRARY, HERE, region);
    assert.deepEqual([title, address], [`Test Briefing: ${name}`, `${HOME}${region}/`]);
    assert.deepEqual(
      items,
      FEED.items.filter(({ article }) => article?.regions.includes(region)),
    );
  }
});

test('an id stays what it is when the site moves', () => {
  const moved = libraryFeed(LIBRARY, { site: 'https://moved.example', base: '/' });
  // Feed readers store these: with another value they would show every article a second time.
  for (const { items } of [FEED, moved])
    assert.deepEqual(
      items.map(({ id }) => id),
      [
        'urn:uuid:9cfa539a-02b6-5833-bf3c-a7d1c0a98efc',
        'urn:uuid:856bf759-510e-5dc2-890c-5dba4d1478f4',
        'urn:uuid:90d72c2c-b901-5c25-9157-07c91bfb44fc',
      ],
    );
});

test('an entry says what the text is, how well its day is known, and that a copy is altered', () => {
  const [lamps, , timetable] = FEED.items;
  const line = 'Altered copy of an analysis, Depot Bulletin, about 15 January 2031.';
  const { summary = '', html = '' } = timetable ?? {};
  assert.ok(summary.startsWith('Depot Bulletin announces ') && summary.endsWith(line), summary);
  for (const words of [
    `<p>${line}</p>`,
    'its words are not the author’s own',
    `<a href="${HOME}articles/winter-timetable/">Where the text comes from, at Test Briefing</a>`,
  ])
    assert.ok(html.includes(words), words);
  assert.ok(lamps?.html.includes('Altered copy') === false);
});

test('an entry changed when an editor last wrote so of it, else when the article appeared', () => {
  const change = { pages: [`/articles/${ARTICLES[0]?.id ?? ''}/`] };
  for (const [changes, day] of [
    [
      [
        { ...change, date: '2037-03-02' },
        { ...change, date: '2037-01-01' },
      ],
      '2037-03-02',
    ],
    [[], '2031-03-02'],
  ] as const) {
    const { updated, items } = libraryFeed({ ...withArticle({}), changes }, HERE);
    for (const time of [updated, items[0]?.updated])
      assert.equal(time?.toISOString(), `${day}T12:00:00.000Z`);
  }
});

test('a feed says whose the texts are, and what others may do with our words where the dossier says it', () => {
  const { rights = '' } = LIBRARY.dossier;
  const dossier = { ...LIBRARY.dossier, rights: undefined };
  const belong = 'The articles belong to their authors and outlets.';
  assert.equal(FEED.rights, `${belong} ${rights}`);
  assert.equal(libraryFeed({ ...LIBRARY, dossier }, HERE).rights, belong);
});

for (const format of FEED_FORMATS) {
  test(`${format}: a reader’s program finds the entries as they are, in signs of markup and letters of every script`, async () => {
    const about = 'About <i>Київ</i> ]]> & that.';
    const escaped = 'About &lt;i&gt;Київ&lt;/i&gt; ]]&gt; &amp; that.';
    // For an article without a summary the feed gives its description.
    const unknown = { id: 'unknown', title: DIFFICULT, authors: ['Ada Muster', DIFFICULT], about };
    const feed = libraryFeed(withArticle(unknown), HERE);
    const read = await readFeed(feedFile(feed, HERE, format), format);
    assert.deepEqual([read.title, read.address], [feed.title, feed.address]);
    const [item, ...others] = feed.items;
    const [entry, ...more] = read.entries;
    assert.ok(item && entry);
    assert.deepEqual([others, more], [[], []]);
    assert.deepEqual(
      [entry.id, entry.title, entry.address, entry.authors, entry.published, entry.html],
      [item.id, DIFFICULT, item.address, unknown.authors, item.published, item.html],
    );
    assert.ok(item.html.startsWith(`<p>${escaped}</p>`));
    assert.deepEqual(entry.regions, ['Kursk', 'Belgorod']);
    // The summary is HTML in RSS, and text in the others.
    assert.ok(entry.summary?.startsWith(format === 'rss' ? escaped : about), entry.summary);
    // RSS has only the time of the feed, JSON Feed only those of the entries.
    const times = [read.updated, entry.updated].filter((date) => date !== undefined);
    assert.deepEqual(times, Array(format === 'atom' ? 2 : 1).fill(feed.updated));
    // JSON Feed has no field for rights.
    if (format !== 'json') assert.equal(read.rights, feed.rights);
    const empty = feedFile({ ...feed, rights: undefined, items: [] }, HERE, format);
    const { rights, entries } = await readFeed(empty, format);
    assert.deepEqual([rights, entries], [undefined, []]);
  });

  test(`${format}: no passage of a copy is in the feed but its title, and no address is relative`, async () => {
    const text = feedFile(FEED, HERE, format);
    const passages = ARTICLES.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'paragraph');
    assert.notEqual(passages.length, 0);
    for (const passage of passages) assert.ok(!text.includes(passage.text.slice(0, 30)), passage.text);
    for (const { html = '' } of (await readFeed(text, format)).entries)
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) assert.match(address, /^https?:\/\//);
  });
}

test('every feed is read, and names its own address', async () => {
  const outputs = feedOutputs(LIBRARY, HERE);
  assert.equal(outputs.length, FEED_FORMATS.length * (LIBRARY.regions.length + 2));
  const formats = { 'feed.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json' } as const;
  for (const { path, body } of outputs) {
    const format = formats[path.split('/').at(-1) as keyof typeof formats];
    const { self, entries } = await readFeed(String(await body()), format);
    assert.equal(self, HOME + path.slice(1));
    assert.notEqual(entries.length, 0);
  }
});

test('Atom says of an entry where it was captured and whose the text is', async () => {
  const [lamps, , timetable] = (await readFeed(feedFile(FEED, HERE, 'atom'), 'atom')).entries;
  assert.deepEqual(lamps?.elsewhere, ['via https://lantern.example/lamps']);
  assert.deepEqual(timetable?.elsewhere, []);
  assert.equal(lamps.rights, 'The captured page states no licence.');
});

test('a feed has the latest fifty articles at most', () => {
  const [any] = ARTICLES;
  assert.ok(any);
  const many = Array.from({ length: 60 }, (_, index) => ({ ...any, id: `article-${index}` }));
  assert.deepEqual(
    libraryFeed({ ...LIBRARY, articles: many }, HERE).items.map(({ address }) => address),
    many.slice(0, 50).map(({ id }) => `${HOME}articles/${id}/`),
  );
});

test('a broken feed is noticed: the parser of these tests is strict', async () => {
  const rss = feedFile(FEED, HERE, 'rss');
  for (const broken of [rss.replace('</item>', ''), rss.replace('<title>', '<title>R&D '), rss.slice(0, -20)])
    await assert.rejects(readFeed(broken, 'rss'));
});

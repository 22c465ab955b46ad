import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Article } from '../../../src/articles/read-article.ts';
import { feedFile } from '../../../src/feeds/feed-file.ts';
import type { FeedLibrary } from '../../../src/feeds/library-feed.ts';
import { FEED_FORMATS, type FeedFormat } from '../../../src/paths.ts';
import { REGION_IDS, type RegionId } from '../../../src/site.ts';
import { REAL_ARTICLES, REAL_LIBRARY } from '../../support/real-comparisons.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const HOME = 'https://news.example/news/briefing/';

/** What a reader’s program takes from an entry, whatever the format. */
interface ReadEntry {
  id: string | undefined;
  title: string | undefined;
  address: string | undefined;
  authors: (string | undefined)[];
  regions: (string | undefined)[];
  published: number;
  summary: string | undefined;
  html: string | undefined;
}

interface ReadFeed {
  title: string | undefined;
  address: string | undefined;
  self: string | undefined;
  updated: number;
  entries: ReadEntry[];
}

/** A feed as the parser reads it, which knows nothing of how it was written. */
function read(text: string, format: FeedFormat): ReadFeed {
  return { rss: readRss, atom: readAtom, json: readJson }[format](text);
}

function readRss(text: string): ReadFeed {
  const feed = parseRssFeed(text);
  assert.ok(feed.title && feed.link && feed.description);
  const items = feed.items ?? [];
  assert.ok(items.every(({ guid }) => guid?.isPermaLink === false));
  return {
    title: feed.title,
    address: feed.link,
    self: feed.atom?.links?.find(({ rel }) => rel === 'self')?.href,
    updated: Date.parse(feed.lastBuildDate ?? ''),
    entries: items.map((item) => ({
      id: item.guid?.value,
      title: item.title,
      address: item.link,
      authors: item.dc?.creators ?? [],
      regions: (item.categories ?? []).map(({ name }) => name),
      published: Date.parse(item.pubDate ?? ''),
      summary: item.description,
      html: item.content?.encoded,
    })),
  };
}

function readAtom(text: string): ReadFeed {
  const feed = parseAtomFeed(text);
  const link = (links: typeof feed.links, wanted: string) => links?.find(({ rel }) => rel === wanted)?.href;
  assert.match(feed.id ?? '', /^urn:uuid:/);
  assert.ok(feed.authors?.[0]?.name);
  const entries = feed.entries ?? [];
  assert.ok(entries.every(({ updated }) => !Number.isNaN(Date.parse(updated ?? ''))));
  return {
    title: feed.title?.value,
    address: link(feed.links, 'alternate'),
    self: link(feed.links, 'self'),
    updated: Date.parse(feed.updated ?? ''),
    entries: entries.map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      address: link(entry.links, 'alternate'),
      authors: (entry.authors ?? []).map(({ name }) => name),
      regions: (entry.categories ?? []).map(({ label }) => label),
      published: Date.parse(entry.published ?? ''),
      summary: entry.summary?.value,
      html: entry.content?.type === 'html' ? entry.content.value : undefined,
    })),
  };
}

function readJson(text: string): ReadFeed {
  const feed = parseJsonFeed(text);
  const { version } = JSON.parse(text) as { version: string };
  assert.equal(version, 'https://jsonfeed.org/version/1.1');
  return {
    title: feed.title,
    address: feed.home_page_url,
    self: feed.feed_url,
    updated: Math.max(...(feed.items ?? []).map(({ date_modified }) => Date.parse(date_modified ?? ''))),
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      address: item.url,
      authors: (item.authors ?? []).map(({ name }) => name),
      regions: item.tags ?? [],
      published: Date.parse(item.date_published ?? ''),
      summary: item.summary,
      html: item.content_html,
    })),
  };
}

function feed(format: FeedFormat, region?: RegionId, library: FeedLibrary = REAL_LIBRARY): ReadFeed {
  return read(feedFile(library, HERE, format, region), format);
}

/** The library with one article alone, changed. */
function withArticle(change: Partial<Article>): FeedLibrary {
  const [first] = REAL_ARTICLES;
  assert.ok(first);
  return { ...REAL_LIBRARY, articles: [{ ...first, ...change }] };
}

for (const format of FEED_FORMATS) {
  test(`${format}: a reader’s program finds every article, latest first, at its address with its day`, () => {
    const { title, address, self, entries } = feed(format);
    const files = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };
    assert.deepEqual([title, address, self], ['Border Briefing', HOME, HOME + files[format]]);
    assert.deepEqual(
      entries.map((entry) => [entry.address, new Date(entry.published).toISOString().slice(0, 10)]),
      REAL_ARTICLES.map(({ id, published }) => [`${HOME}articles/${id}/`, published.date]),
    );
    assert.deepEqual(
      entries.map(({ authors }) => authors),
      REAL_ARTICLES.map(({ authors, outlet }) => (authors.length === 0 ? [outlet] : authors)),
    );
  });

  test(`${format}: the feed of a region holds its articles alone, under the same ids`, () => {
    const all = feed(format).entries;
    for (const region of REGION_IDS) {
      const own = REAL_ARTICLES.filter(({ regions }) => regions.includes(region));
      const name = REAL_LIBRARY.regions.find(({ id }) => id === region)?.name;
      const { title, address, entries } = feed(format, region);
      assert.deepEqual([title, address], [`Border Briefing: ${name ?? ''}`, `${HOME}${region}/`]);
      assert.deepEqual(
        entries,
        all.filter((entry) => own.some(({ id }) => entry.address?.includes(id))),
      );
      assert.ok(entries.every(({ regions }) => regions.includes(name)));
    }
  });

  test(`${format}: an id stays what it is when the site moves`, () => {
    const moved = { site: 'https://moved.example', base: '/' };
    const ids = (entries: ReadEntry[]) => entries.map(({ id }) => id);
    const here = ids(feed(format).entries);
    assert.deepEqual(ids(read(feedFile(REAL_LIBRARY, moved, format), format).entries), here);
    assert.equal(new Set(here).size, REAL_ARTICLES.length);
    // Readers keep these: another value would show them every article anew.
    assert.ok(here.includes('urn:uuid:13bd12a7-8cae-5788-9f0c-be9021ed5108'));
  });

  test(`${format}: signs of markup in a title, an author or a fact come through as they are`, () => {
    const title = "“A & B” <b>at</b> ]]> '6 > 5' &amp; more ]]>";
    const { entries } = feed(
      format,
      undefined,
      withArticle({ title, authors: ['R&D <x>'], about: 'About <i>this</i> ]]> & that.' }),
    );
    assert.equal(entries[0]?.title, `[${title}]`);
    assert.deepEqual(entries[0].authors, ['R&D <x>']);
    assert.ok(entries[0].html?.includes('<p>About &lt;i&gt;this&lt;/i&gt; ]]&gt; &amp; that.</p>'));
  });

  test(`${format}: an entry says in words how well its day is known, and how the text came here`, () => {
    const wolff = feed(format).entries[0];
    assert.match(
      wolff?.summary ?? '',
      /rewritten copy by Stefan Wolff, The Conversation, mid-August 2024\.$/,
    );
    for (const words of [
      'mid-August 2024, between 15 and 18 August 2024.',
      '17 August 2024, the likely day: a feed needs a whole one.',
      'its words are not the author’s own',
      '<b>sureanot.com:</b> rewritten, synonyms put for words',
      'Attribution-NoDerivatives, which does not cover a rewritten text',
      '<a href="https://novayagazeta.eu/articles/2024/08/18/mission-improbable-en">',
    ])
      assert.ok(wolff?.html?.includes(words), words);
  });

  test(`${format}: no passage of a copy is in the feed but its title, and no address is relative`, () => {
    const text = feedFile(REAL_LIBRARY, HERE, format);
    for (const { blocks } of REAL_ARTICLES)
      for (const block of blocks.filter(({ kind, text: { length } }) => kind !== 'title' && length > 60))
        assert.ok(!text.includes(block.text.slice(0, 60)), block.text);
    for (const { html = '' } of feed(format).entries)
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) assert.match(address, /^https?:\/\//);
  });

  test(`${format}: it was changed when an editor last wrote so of an article, else when that appeared`, () => {
    const [first] = REAL_ARTICLES;
    assert.ok(first);
    const change = { pages: [`/articles/${first.id}/`] };
    const changes = [
      { ...change, date: '2027-03-02' },
      { ...change, date: '2027-01-01' },
    ];
    const days = (known: typeof changes) =>
      new Date(feed(format, undefined, { ...withArticle({}), changes: known }).updated).toISOString();
    assert.equal(days(changes), '2027-03-02T12:00:00.000Z');
    assert.equal(days([]), `${first.published.date}T12:00:00.000Z`);
  });
}

test('the feed of a region without articles is still whole', () => {
  for (const format of ['rss', 'atom'] as const) {
    const text = feedFile({ ...REAL_LIBRARY, articles: [] }, HERE, format, 'kursk');
    assert.match(text, /<title>Border Briefing: Kursk<\/title>/);
    assert.match(text, format === 'rss' ? /<lastBuildDate>/ : /<updated>1970-01-01T12:00:00Z<\/updated>/);
  }
});

test('a feed has the latest fifty articles at most', () => {
  const [any] = REAL_LIBRARY.articles;
  assert.ok(any);
  const many = Array.from({ length: 60 }, (_, index) => ({ ...any, id: `article-${index}` }));
  const { entries } = feed('atom', undefined, { ...REAL_LIBRARY, articles: many });
  assert.deepEqual(
    entries.map(({ address }) => address),
    many.slice(0, 50).map(({ id }) => `${HERE.site}${HERE.base}articles/${id}/`),
  );
});

import { z } from 'astro/zod';
import FeedParser from 'feedparser';
import type { FeedFormat } from '../../src/library/basics/paths.ts';

/** An entry as a feed reader sees it, in any format. */
export interface ReadEntry {
  id: string | undefined;
  title: string | undefined;
  address: string | undefined;
  authors: (string | undefined)[];
  /** Names of the categories. */
  regions: (string | undefined)[];
  published: Date;
  /** In RSS an entry has none. */
  updated: Date | undefined;
  summary: string | undefined;
  html: string | undefined;
  /** Only in Atom: addresses of the same text elsewhere, with their relation. */
  elsewhere: string[];
  /** Only in Atom. */
  rights: string | undefined;
}

export interface ReadFeed {
  title: string | undefined;
  address: string | undefined;
  /** Address of the feed, as it says itself. */
  self: string | undefined;
  updated: Date | undefined;
  rights: string | undefined;
  entries: ReadEntry[];
}

/**
 * Reads a feed with independent parsers: `feedparser` on a strict XML parser, or JSON.parse.
 * @throws {Error} if it is not well-formed or lacks what its format requires.
 */
export function readFeed(text: string, format: FeedFormat): Promise<ReadFeed> {
  return format === 'json' ? readJson(text) : readXml(text, format);
}

/** What a feed must have. */
const REQUIRED = {
  rss: ['rss:title', 'rss:link', 'rss:description'],
  atom: ['atom:id', 'atom:title', 'atom:author', 'atom:updated'],
};

async function readXml(text: string, format: 'rss' | 'atom'): Promise<ReadFeed> {
  const parser = new FeedParser({ strict: true, resume_saxerror: false, addmeta: false });
  parser.end(text);
  const items: FeedParser.Item[] = [];
  for await (const item of parser) items.push(item);
  const { meta } = parser;
  for (const name of REQUIRED[format])
    if (nodesOf(meta, name).length === 0) throw new Error(`There is no ${name}.`);
  const isAtom = format === 'atom';
  return {
    // The parser’s own titles are without what looks like markup.
    title: textsOf(meta, `${format}:title`)[0],
    address: meta.link,
    self: meta.xmlurl,
    updated: dateOf(meta, isAtom ? 'atom:updated' : 'rss:lastBuildDate'),
    rights: textsOf(meta, isAtom ? 'atom:rights' : 'rss:copyright')[0],
    entries: items.map((item) => {
      if (!isAtom && nodesOf(item, 'rss:guid')[0]?.['@']?.isPermaLink !== 'false')
        throw new Error('An id that is no address must say so.');
      const published = dateOf(item, isAtom ? 'atom:published' : 'rss:pubDate');
      if (published === undefined) throw new Error('An entry has no date.');
      return {
        id: item.guid,
        title: textsOf(item, `${format}:title`)[0],
        address: item.link,
        authors: isAtom
          ? nodesOf(item, 'atom:author').flatMap((author) => textsOf(author, 'name'))
          : textsOf(item, 'dc:creator'),
        regions: isAtom
          ? nodesOf(item, 'atom:category').map((category) => category['@']?.label)
          : item.categories,
        published,
        updated: dateOf(item, 'atom:updated'),
        summary: item.summary,
        html: item.description,
        elsewhere: nodesOf(item, 'atom:link')
          .map(({ '@': { rel = '', href = '' } = {} }) => `${rel} ${href}`)
          .filter((link) => !link.startsWith('alternate ')),
        rights: textsOf(item, 'atom:rights')[0],
      };
    }),
  };
}

/** The fields of JSON Feed 1.1 that it requires or that we write. */
const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      url: z.url(),
      authors: z.array(z.object({ name: z.string() })),
      tags: z.array(z.string()),
      date_published: z.iso.datetime().pipe(z.coerce.date()),
      date_modified: z.iso.datetime().pipe(z.coerce.date()),
      summary: z.string(),
      content_html: z.string(),
    }),
  ),
});

async function readJson(text: string): Promise<ReadFeed> {
  const feed = await jsonFeed.parseAsync(JSON.parse(text));
  return {
    title: feed.title,
    address: feed.home_page_url,
    self: feed.feed_url,
    updated: undefined,
    rights: undefined,
    entries: feed.items.map((item) => ({
      id: item.id,
      title: item.title,
      address: item.url,
      authors: item.authors.map(({ name }) => name),
      regions: item.tags,
      published: item.date_published,
      updated: item.date_modified,
      summary: item.summary,
      html: item.content_html,
      elsewhere: [],
      rights: undefined,
    })),
  };
}

/** An element from `feedparser`: attributes under `@`, text under `#`, children under their names. */
type XmlNode = Readonly<Record<string, unknown>> & { readonly '@'?: Readonly<Record<string, string>> };

function nodesOf(parent: XmlNode, name: string): XmlNode[] {
  return [parent[name] ?? []].flat() as XmlNode[];
}

function textsOf(parent: XmlNode, name: string): (string | undefined)[] {
  return nodesOf(parent, name).map(({ '#': text }) => text as string | undefined);
}

/** @throws {Error} for a date that is none. */
function dateOf(parent: XmlNode, name: string): Date | undefined {
  const [text] = textsOf(parent, name);
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Error(`“${text}” is no date.`);
  return date;
}

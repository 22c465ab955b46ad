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
  /** Addresses of the same text elsewhere, with their relation. */
  elsewhere: string[];
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
export async function readFeed(text: string, format: FeedFormat): Promise<ReadFeed> {
  return { rss: readRss, atom: readAtom, json: readJson }[format](text);
}

async function readRss(text: string): Promise<ReadFeed> {
  const { feed, items } = await parseXml(text);
  required(feed, 'rss:title', 'rss:link', 'rss:description');
  return {
    title: textOf(feed, 'rss:title'),
    address: textOf(feed, 'rss:link'),
    self: linksOf(feed).find(({ rel }) => rel === 'self')?.href,
    updated: dateOf(feed, 'rss:lastBuildDate'),
    rights: textOf(feed, 'rss:copyright'),
    entries: items.map((item) => {
      const [guid] = nodesOf(item, 'rss:guid');
      if (guid?.['@']?.isPermaLink !== 'false') throw new Error('An id that is no address must say so.');
      return {
        id: textOf(item, 'rss:guid'),
        title: textOf(item, 'rss:title'),
        address: textOf(item, 'rss:link'),
        authors: textsOf(item, 'dc:creator'),
        regions: textsOf(item, 'rss:category'),
        published: requiredDate(item, 'rss:pubDate'),
        updated: undefined,
        summary: textOf(item, 'rss:description'),
        html: textOf(item, 'content:encoded'),
        elsewhere: [],
        rights: undefined,
      };
    }),
  };
}

async function readAtom(text: string): Promise<ReadFeed> {
  const { feed, items } = await parseXml(text);
  required(feed, 'atom:id', 'atom:title', 'atom:author');
  const alternate = (node: XmlNode) => linksOf(node).find(({ rel }) => rel === 'alternate')?.href;
  return {
    title: textOf(feed, 'atom:title'),
    address: alternate(feed),
    self: linksOf(feed).find(({ rel }) => rel === 'self')?.href,
    updated: requiredDate(feed, 'atom:updated'),
    rights: textOf(feed, 'atom:rights'),
    entries: items.map((entry) => {
      const [content] = nodesOf(entry, 'atom:content');
      return {
        id: textOf(entry, 'atom:id'),
        title: textOf(entry, 'atom:title'),
        address: alternate(entry),
        authors: nodesOf(entry, 'atom:author').map((author) => textOf(author, 'name')),
        regions: nodesOf(entry, 'atom:category').map((category) => category['@']?.label),
        published: requiredDate(entry, 'atom:published'),
        updated: requiredDate(entry, 'atom:updated'),
        summary: textOf(entry, 'atom:summary'),
        html: content?.['@']?.type === 'html' ? textOf(entry, 'atom:content') : undefined,
        elsewhere: linksOf(entry)
          .filter(({ rel }) => rel !== 'alternate')
          .map(({ rel = '', href = '' }) => `${rel} ${href}`),
        rights: textOf(entry, 'atom:rights'),
      };
    }),
  };
}

/** The fields that JSON Feed 1.1 requires, and our extension. */
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
      external_url: z.url().optional(),
      authors: z.array(z.object({ name: z.string() })),
      tags: z.array(z.string()),
      date_published: z.iso.datetime().pipe(z.coerce.date()),
      date_modified: z.iso.datetime().pipe(z.coerce.date()),
      summary: z.string(),
      content_html: z.string(),
      _provenance: z.object({ about: z.url(), licence: z.object({ note: z.string() }) }).optional(),
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
      elsewhere: item.external_url === undefined ? [] : [item.external_url],
      rights: item._provenance?.licence.note,
    })),
  };
}

/** An element from `feedparser`: attributes under `@`, text under `#`, children under their names. */
type XmlNode = Readonly<Record<string, unknown>> & { readonly '@'?: Readonly<Record<string, string>> };

async function parseXml(text: string): Promise<{ feed: XmlNode; items: XmlNode[] }> {
  const parser = new FeedParser({ strict: true, resume_saxerror: false, addmeta: false });
  parser.end(text);
  const items: XmlNode[] = [];
  for await (const item of parser) items.push(item);
  return { feed: parser.meta, items };
}

function nodesOf(parent: XmlNode, name: string): XmlNode[] {
  return [parent[name] ?? []].flat() as XmlNode[];
}

function textsOf(parent: XmlNode, name: string): (string | undefined)[] {
  return nodesOf(parent, name).map(({ '#': text }) => text as string | undefined);
}

function textOf(parent: XmlNode, name: string): string | undefined {
  return textsOf(parent, name)[0];
}

function linksOf(parent: XmlNode): Readonly<Record<string, string>>[] {
  return nodesOf(parent, 'atom:link').map(({ '@': attributes = {} }) => attributes);
}

function dateOf(parent: XmlNode, name: string): Date | undefined {
  const text = textOf(parent, name);
  return text === undefined ? undefined : new Date(text);
}

function requiredDate(parent: XmlNode, name: string): Date {
  const date = dateOf(parent, name);
  if (date === undefined || Number.isNaN(date.getTime())) throw new Error(`No date in ${name}.`);
  return date;
}

function required(parent: XmlNode, ...names: string[]): void {
  for (const name of names) if (nodesOf(parent, name).length === 0) throw new Error(`There is no ${name}.`);
}

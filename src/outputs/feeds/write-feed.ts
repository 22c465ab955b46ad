import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { FEED_FORMATS, FEEDS, paths, type FeedFormat } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import { fullHref, type SiteAddress } from '../../site.ts';
import type { Output } from '../output.ts';
import { changesFeed } from './changes-feed.ts';
import { libraryFeed, type Feed } from './library-feed.ts';

/** With this option a feed that lacks a part that its format requires is a type error. */
const strict = { strict: true } as const;

/** The text of a feed in each format; `self` is the address of its file. */
const WRITE_FEED: Readonly<Record<FeedFormat, (feed: Feed, self: string) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJson,
};

/** All feeds in each format: of all articles, of those on each region, and of the changes. */
export function feedOutputs(library: Library, site: SiteAddress): Output[] {
  const outputs = (make: () => Feed, of?: string): Output[] =>
    FEED_FORMATS.map((format) => ({
      path: paths.feed(format, of),
      type: FEEDS[format].type,
      body: () => feedFile(make(), site, format, of),
    }));
  return [
    ...[undefined, ...library.regions.map(({ id }) => id)].flatMap((region) =>
      outputs(() => libraryFeed(library, site, region), region),
    ),
    ...outputs(() => changesFeed(library, site), 'corrections'),
  ];
}

/** The text of a feed. @param of the region or page that it belongs to; undefined for that of all articles. */
export function feedFile(feed: Feed, site: SiteAddress, format: FeedFormat, of?: string): string {
  return WRITE_FEED[format](feed, fullHref(paths.feed(format, of), site));
}

/**
 * RSS 2.0, after the RSS Advisory Board’s best practices: authors as `dc:creator`, since RSS’s own `author` is an
 * e-mail address; the content as `content:encoded`; the feed’s own address as `atom:link`.
 * @see https://www.rssboard.org/rss-profile
 */
function writeRss({ title, description, address, updated, rights, items }: Feed, self: string): string {
  return generateRssFeed(
    {
      title,
      link: address,
      description,
      language: 'en',
      ...(rights !== undefined && { copyright: rights }),
      lastBuildDate: updated,
      atom: { links: [{ href: self, rel: 'self', type: FEEDS.rss.type }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.address,
        guid: { value: item.id, isPermaLink: false },
        pubDate: item.published,
        dc: { creators: item.authors },
        categories: item.categories.map(({ name }) => ({ name })),
        // Unlike the title, this is HTML.
        description: escapeMarkup(item.summary),
        content: { encoded: item.html },
      })),
    },
    strict,
  );
}

/** Atom 1.0 (RFC 4287): the captured page is the entry’s `via` link. */
function writeAtom(feed: Feed, self: string): string {
  return generateAtomFeed(
    {
      xml: { lang: 'en' },
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: feed.updated,
      ...(feed.rights !== undefined && { rights: { value: feed.rights } }),
      authors: [{ name: feed.author, uri: feed.home }],
      links: [
        { rel: 'self', type: FEEDS.atom.type, href: self },
        { rel: 'alternate', type: 'text/html', href: feed.address },
      ],
      entries: feed.items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        published: item.published,
        updated: item.updated,
        authors: item.authors.map((name) => ({ name })),
        links: [
          { rel: 'alternate', type: 'text/html', href: item.address },
          ...(item.article?.sources.captured === undefined
            ? []
            : [{ rel: 'via', href: item.article.sources.captured, title: 'Captured page' }]),
        ],
        categories: item.categories.map(({ id, name }) => ({ term: id, label: name })),
        ...(item.article !== undefined && { rights: { value: item.article.licence.note } }),
        summary: { value: item.summary },
        content: { value: item.html, type: 'html' },
      })),
    },
    strict,
  );
}

/** JSON Feed 1.1. @see https://www.jsonfeed.org/version/1.1/ */
function writeJson({ title, description, address, author, home, items }: Feed, self: string): string {
  const feed = generateJsonFeed(
    {
      title,
      home_page_url: address,
      feed_url: self,
      description,
      language: 'en',
      authors: [{ name: author, url: home }],
      items: items.map((item) => {
        const { captured, original = captured } = item.article?.sources ?? {};
        return {
          id: item.id,
          url: item.address,
          ...(original !== undefined && { external_url: original }),
          title: item.title,
          content_html: item.html,
          summary: item.summary,
          date_published: item.published,
          date_modified: item.updated,
          authors: item.authors.map((name) => ({ name })),
          tags: item.categories.map(({ name }) => name),
          language: 'en',
        };
      }),
    },
    strict,
  ) as { items?: unknown };
  // The generator leaves out an empty list; the format requires it.
  return `${JSON.stringify({ ...feed, items: feed.items ?? [] }, null, 2)}\n`;
}

import { FEED_FORMATS, type FeedFormat } from '../../library/basics/paths.ts';
import type { SiteAddress } from '../../site.ts';
import { libraryFeed, type FeedLibrary } from './library-feed.ts';
import { WRITE_FEED } from './write-feed.ts';

/** Media types from each format’s specification. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The formats’ names, in the order of their links. */
export const FEED_NAMES: Readonly<Record<FeedFormat, string>> = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
};

/** All feeds: the site’s own and one per region, in each format. */
export function allFeeds({
  regions,
}: Pick<FeedLibrary, 'regions'>): { format: FeedFormat; region: string | undefined }[] {
  return [undefined, ...regions.map(({ id }) => id)].flatMap((region) =>
    FEED_FORMATS.map((format) => ({ format, region })),
  );
}

/** The text of a feed: of all articles, or of those on a region. */
export function feedFile(
  library: FeedLibrary,
  site: SiteAddress,
  format: FeedFormat,
  region?: string,
): string {
  return WRITE_FEED[format](libraryFeed(library, site, region));
}

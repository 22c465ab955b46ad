import { FEED_FORMATS, paths, type FeedFormat } from '../../library/basics/paths.ts';
import type { SiteAddress } from '../../site.ts';
import type { Output } from '../output.ts';
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

/** All feeds: of all articles, and of those on each region, in each format. */
export function feedOutputs(library: FeedLibrary, site: SiteAddress): Output[] {
  return [undefined, ...library.regions.map(({ id }) => id)].flatMap((region) =>
    FEED_FORMATS.map((format) => ({
      path: paths.feed(format, region),
      type: FEED_TYPES[format],
      body: () => feedFile(library, site, format, region),
    })),
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

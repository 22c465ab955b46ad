import { FEED_FORMATS, FEEDS, paths, type FeedFormat } from '../../library/basics/paths.ts';
import { fullHref, type SiteAddress } from '../../site.ts';
import type { Output } from '../output.ts';
import { libraryFeed, type FeedLibrary } from './library-feed.ts';
import { WRITE_FEED } from './write-feed.ts';

/** All feeds: of all articles, and of those on each region, in each format. */
export function feedOutputs(library: FeedLibrary, site: SiteAddress): Output[] {
  return [undefined, ...library.regions.map(({ id }) => id)].flatMap((region) =>
    FEED_FORMATS.map((format) => ({
      path: paths.feed(format, region),
      type: FEEDS[format].type,
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
  return WRITE_FEED[format](libraryFeed(library, site, region), fullHref(paths.feed(format, region), site));
}

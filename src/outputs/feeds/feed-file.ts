import { FEED_FORMATS, FEEDS, paths, type FeedFormat } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import { fullHref, type SiteAddress } from '../../site.ts';
import type { Output } from '../output.ts';
import { changesFeed } from './changes-feed.ts';
import { libraryFeed, type Feed } from './library-feed.ts';
import { WRITE_FEED } from './write-feed.ts';

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

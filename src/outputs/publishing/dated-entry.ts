import type { SitemapItem } from '@astrojs/sitemap';
import { lastChanged } from '../../library/kinds/last-changed.ts';
import { library } from './open-library.ts';

/**
 * Dates the entries of the sitemap: `lastmod` is the day of the last recorded change of the page; a page without a recorded
 * change has none.
 * @param base path the site is served from.
 * @returns a function for the sitemap’s `serialize`.
 */
export function datedEntry(base: string): (entry: SitemapItem) => SitemapItem {
  return (entry) => {
    const lastmod = lastChanged(library().changes, new URL(entry.url).pathname, base);
    return lastmod === undefined ? entry : { ...entry, lastmod };
  };
}

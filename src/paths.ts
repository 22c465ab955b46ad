import { readSiteAddress } from './site-address.ts';
import type { RegionId } from './site.ts';

/** Every address of the site. Addresses are paths with the base in front, pages end in a slash. */
export interface Paths {
  home: string;
  articles: string;
  search: string;
  about: string;
  favicon: string;
  sitemap: string;
  pagefind: string;
  region: (id: RegionId, fragment?: string) => string;
  /** @param fragment id of a block, without “#”. */
  article: (id: string, fragment?: string) => string;
  searchFor: (query: string) => string;
}

/** @param base path the site is served from, with a slash at both ends. */
export function createPaths(base: string): Paths {
  const hash = (fragment?: string): string => (fragment === undefined ? '' : `#${fragment}`);
  return {
    home: base,
    articles: `${base}articles/`,
    search: `${base}search/`,
    about: `${base}about/`,
    favicon: `${base}favicon.svg`,
    sitemap: `${base}sitemap-index.xml`,
    pagefind: `${base}pagefind/`,
    region: (id, fragment) => `${base}${id}/${hash(fragment)}`,
    article: (id, fragment) => `${base}articles/${id}/${hash(fragment)}`,
    searchFor: (query) => `${base}search/?q=${encodeURIComponent(query)}`,
  };
}

/** The addresses of this build. */
export const paths = createPaths(readSiteAddress(process.env).base);

import { readSiteAddress } from './site-address.ts';
import type { RegionId } from './site.ts';

/** Endings of the files that citations can be taken away in: BibTeX, RIS, CSL-JSON. */
export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Every address of the site. Addresses are paths with the base in front, pages end in a slash. */
export interface Paths {
  home: string;
  articles: string;
  search: string;
  /** Description of the search for browsers. */
  openSearch: string;
  about: string;
  evidence: string;
  evidenceSchema: string;
  words: string;
  favicon: string;
  sitemap: string;
  region: (id: RegionId, fragment?: string) => string;
  /** @param fragment id of a block, without “#”. */
  article: (id: string, fragment?: string) => string;
  /** Editor’s notes of an article. */
  notes: (id: string) => string;
  timeline: (fragment?: string) => string;
  compare: (fragment?: string) => string;
  figures: (fragment?: string) => string;
  people: (fragment?: string) => string;
  person: (id: string) => string;
  /** Citations of an article in a format. */
  citeArticle: (id: string, format: CitationFormat) => string;
  /** Citations of every statement of a page: as text, or in a format. */
  citeStatements: (page: string, format?: CitationFormat) => string;
  searchFor: (query: string) => string;
  /** The picture that a link preview shows. */
  socialPicture: (name: string) => string;
}

/** @param base path the site is served from, with a slash at both ends. */
export function createPaths(base: string): Paths {
  const hash = (fragment?: string): string => (fragment === undefined ? '' : `#${fragment}`);
  return {
    home: base,
    articles: `${base}articles/`,
    search: `${base}search/`,
    openSearch: `${base}opensearch.xml`,
    about: `${base}about/`,
    evidence: `${base}evidence.json`,
    evidenceSchema: `${base}evidence.schema.json`,
    words: `${base}words/`,
    favicon: `${base}favicon.svg`,
    sitemap: `${base}sitemap-index.xml`,
    region: (id, fragment) => `${base}${id}/${hash(fragment)}`,
    article: (id, fragment) => `${base}articles/${id}/${hash(fragment)}`,
    notes: (id) => `${base}articles/${id}/notes/`,
    timeline: (fragment) => `${base}timeline/${hash(fragment)}`,
    compare: (fragment) => `${base}compare/${hash(fragment)}`,
    figures: (fragment) => `${base}figures/${hash(fragment)}`,
    people: (fragment) => `${base}people/${hash(fragment)}`,
    person: (id) => `${base}people/${id}/`,
    citeArticle: (id, format) => `${base}articles/${id}/cite.${format}`,
    citeStatements: (page, format) => `${base}cite/${page}${format === undefined ? '/' : `.${format}`}`,
    searchFor: (query) => `${base}search/?q=${encodeURIComponent(query)}`,
    socialPicture: (name) => `${base}social/${name}.png`,
  };
}

/** The addresses of this build. */
export const paths = createPaths(readSiteAddress(process.env).base);

import { readSiteAddress } from './site-address.ts';
import type { RegionId } from './site.ts';

/** Endings of the files that citations can be taken away in: BibTeX, RIS, CSL-JSON. */
export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Feeds: RSS 2.0, Atom 1.0, JSON Feed 1.1. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Their file names, with endings whose types every host knows. */
const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

/**
 * Every address of the site. Addresses are paths with the base in front, pages end in a slash. Where a list can be divided,
 * `part` is what its pages have below its own address, with a slash at its end: `2024/`, `2024/2/`.
 */
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
  /** What has been corrected and added. */
  corrections: (fragment?: string, part?: string) => string;
  favicon: string;
  /** What is kept on the device, and the page in place of one that is not. */
  offline: string;
  /** How the site is installed. */
  manifest: string;
  /** Icon of the installed site, by its size or kind. */
  icon: (kind: '180' | '192' | '512' | 'maskable') => string;
  sitemap: string;
  /** A feed of all articles, or of those on a region. */
  feed: (format: FeedFormat, region?: RegionId) => string;
  region: (id: RegionId, fragment?: string) => string;
  /** A page of the list of articles. */
  articlesOf: (part: string) => string;
  /** All articles on a region, where its own page does not list them. */
  regionArticles: (id: RegionId, part?: string) => string;
  /** @param fragment id of a block, without “#”. */
  article: (id: string, fragment?: string) => string;
  /** Editor’s notes of an article. */
  notes: (id: string, fragment?: string) => string;
  timeline: (fragment?: string, part?: string) => string;
  compare: (fragment?: string, part?: string) => string;
  figures: (fragment?: string, part?: string) => string;
  /** The list of people and organisations; a part of it stands below `names/`, apart from their own pages. */
  people: (fragment?: string, part?: string) => string;
  person: (id: string, part?: string) => string;
  /** Names, places and terms by their first letter, where the search page does not list them. */
  names: (part: string) => string;
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
    corrections: (fragment, part = '') => `${base}corrections/${part}${hash(fragment)}`,
    favicon: `${base}favicon.svg`,
    offline: `${base}offline/`,
    manifest: `${base}manifest.webmanifest`,
    icon: (kind) => `${base}icons/${kind}.png`,
    sitemap: `${base}sitemap-index.xml`,
    feed: (format, region) => `${base}${region === undefined ? '' : `${region}/`}${FEED_FILES[format]}`,
    region: (id, fragment) => `${base}${id}/${hash(fragment)}`,
    articlesOf: (part) => `${base}articles/${part}`,
    regionArticles: (id, part = '') => `${base}${id}/articles/${part}`,
    article: (id, fragment) => `${base}articles/${id}/${hash(fragment)}`,
    notes: (id, fragment) => `${base}articles/${id}/notes/${hash(fragment)}`,
    timeline: (fragment, part = '') => `${base}timeline/${part}${hash(fragment)}`,
    compare: (fragment, part = '') => `${base}compare/${part}${hash(fragment)}`,
    figures: (fragment, part = '') => `${base}figures/${part}${hash(fragment)}`,
    people: (fragment, part = '') => `${base}people/${part === '' ? '' : `names/${part}`}${hash(fragment)}`,
    person: (id, part = '') => `${base}people/${id}/${part}`,
    names: (part) => `${base}search/names/${part}`,
    citeArticle: (id, format) => `${base}articles/${id}/cite.${format}`,
    citeStatements: (page, format) => `${base}cite/${page}${format === undefined ? '/' : `.${format}`}`,
    searchFor: (query) => `${base}search/?q=${encodeURIComponent(query)}`,
    socialPicture: (name) => `${base}social/${name}.png`,
  };
}

/** The addresses of this build. */
export const paths = createPaths(readSiteAddress(process.env).base);

import { readSiteAddress, type Section } from '../../site.ts';

/** File extensions of the citation downloads: BibTeX, RIS, CSL-JSON. */
export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Feeds: RSS 2.0, Atom 1.0, JSON Feed 1.1. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Their file names, with extensions that every host serves with the right type. */
const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

/**
 * Every address of the site. Addresses are paths that include the base path; page addresses end in a slash.
 */
export interface Paths {
  home: string;
  /** A section of the menu or the footer. */
  section: (id: Section['id']) => string;
  articles: string;
  search: string;
  /** The OpenSearch description. */
  openSearch: string;
  about: string;
  evidence: string;
  evidenceSchema: string;
  words: string;
  /** The log of corrections and additions. */
  corrections: (fragment?: string) => string;
  favicon: string;
  /** The page about offline reading, and the fallback for pages that are not stored. */
  offline: string;
  /** The web app manifest. */
  manifest: string;
  /** Icon of the installed site, by its size or kind. */
  icon: (kind: '180' | '192' | '512' | 'maskable') => string;
  sitemap: string;
  /** A feed of all articles, or of those on a region. */
  feed: (format: FeedFormat, region?: string) => string;
  region: (id: string, fragment?: string) => string;
  /** @param fragment id of a block, without “#”. */
  article: (id: string, fragment?: string) => string;
  /** The article’s text with our corrections applied. */
  reading: (id: string) => string;
  /** Editor’s notes of an article. */
  notes: (id: string, fragment?: string) => string;
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
  /** The image for link previews. */
  socialPicture: (name: string) => string;
}

/** @param base path that the site is served from, with a slash at both ends. */
export function createPaths(base: string): Paths {
  const hash = (fragment?: string): string => (fragment === undefined ? '' : `#${fragment}`);
  return {
    home: base,
    section: (id) => `${base}${id}/`,
    articles: `${base}articles/`,
    search: `${base}search/`,
    openSearch: `${base}opensearch.xml`,
    about: `${base}about/`,
    evidence: `${base}evidence.json`,
    evidenceSchema: `${base}evidence.schema.json`,
    words: `${base}words/`,
    corrections: (fragment) => `${base}corrections/${hash(fragment)}`,
    favicon: `${base}favicon.svg`,
    offline: `${base}offline/`,
    manifest: `${base}manifest.webmanifest`,
    icon: (kind) => `${base}icons/${kind}.png`,
    sitemap: `${base}sitemap-index.xml`,
    feed: (format, region) => `${base}${region === undefined ? '' : `${region}/`}${FEED_FILES[format]}`,
    region: (id, fragment) => `${base}${id}/${hash(fragment)}`,
    article: (id, fragment) => `${base}articles/${id}/${hash(fragment)}`,
    reading: (id) => `${base}articles/${id}/reading/`,
    notes: (id, fragment) => `${base}articles/${id}/notes/${hash(fragment)}`,
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

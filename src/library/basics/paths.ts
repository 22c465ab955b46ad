import type { Section, SitePath } from '../../site.ts';

/** File extensions of the citation downloads: BibTeX, RIS, CSL-JSON. */
export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/**
 * The formats of feeds (RSS 2.0, Atom 1.0, JSON Feed 1.1), in the order of their links. Every host serves the extensions with the
 * right type; the media types are those of the specifications.
 */
export const FEEDS = {
  rss: { name: 'RSS', file: 'feed.xml', type: 'application/rss+xml' },
  atom: { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
} as const;
export type FeedFormat = keyof typeof FEEDS;
export const FEED_FORMATS = Object.keys(FEEDS) as FeedFormat[];

/** The formats of the dossier as one file. */
export const BOOK_FORMATS = ['html', 'epub'] as const;

/** Every address of the site. A fragment is the id of an element, without “#”. */
export const paths = {
  home: '/',
  /** A section of the menu or the footer. */
  section: (id: Section['id']) => at(`/${id}/`),
  articles: '/articles/',
  search: '/search/',
  /** The OpenSearch description. */
  openSearch: '/opensearch.xml',
  about: (fragment?: string) => at('/about/', fragment),
  evidence: '/evidence.json',
  evidenceSchema: '/evidence.schema.json',
  /** The whole dossier as one file. @param id the dossier’s id. */
  book: (id: string, format: (typeof BOOK_FORMATS)[number]) => at(`/${id}.${format}`),
  /** The list of every other file of the site, with checksums. */
  files: '/files.json',
  words: '/words/',
  /** The serious errors of all articles, or of one. */
  errors: (article?: string) => at('/errors/', article),
  /** The log of corrections and additions. */
  corrections: (fragment?: string) => at('/corrections/', fragment),
  favicon: '/favicon.svg',
  /** The page about offline reading, and the fallback for pages that are not stored. */
  offline: '/offline/',
  /** The web app manifest. */
  manifest: '/manifest.webmanifest',
  /** Icon of the installed site, by its size or kind. */
  icon: (kind: '180' | '192' | '512' | 'maskable') => at(`/icons/${kind}.png`),
  sitemap: '/sitemap-index.xml',
  /** A feed of all articles, of those on a region, or of the log of corrections. */
  feed: (format: FeedFormat, of?: string) => at(`${of === undefined ? '' : `/${of}`}/${FEEDS[format].file}`),
  region: (id: string, fragment?: string) => at(`/${id}/`, fragment),
  article: (id: string, fragment?: string) => at(`/articles/${id}/`, fragment),
  /** The article’s text with our corrections applied. */
  reading: (id: string) => at(`/articles/${id}/reading/`),
  /** Editor’s notes of an article. */
  notes: (id: string, fragment?: string) => at(`/articles/${id}/notes/`, fragment),
  timeline: (fragment?: string) => at('/timeline/', fragment),
  compare: (fragment?: string) => at('/compare/', fragment),
  figures: (fragment?: string) => at('/figures/', fragment),
  people: (fragment?: string) => at('/people/', fragment),
  person: (id: string) => at(`/people/${id}/`),
  /** Citations of an article in a format. */
  citeArticle: (id: string, format: CitationFormat) => at(`/articles/${id}/cite.${format}`),
  /** Citations of every statement of a page, in a format. */
  citeStatements: (page: string, format: CitationFormat) => at(`/cite/${page}.${format}`),
  /** A statement’s own page. @param href where it is in the briefing: `/kursk/#k1`. */
  statement,
  /** The citation of a statement in a format. */
  citeStatement: (href: SitePath, format: CitationFormat) => at(`${statement(href)}cite.${format}`),
  /** The file of a copy, or of its capture, byte for byte as in the content. */
  original: (id: string, file: 'copy' | 'capture') =>
    at(`/originals/${id}.${file === 'copy' ? 'md' : 'txt'}`),
  /** Entries of the briefing as a table. */
  table: (name: 'figures' | 'timeline' | 'citations') => at(`/${name}.csv`),
  /** The image for link previews. */
  socialPicture: (name: string) => at(`/social/${name}.png`),
} as const;

function statement(href: SitePath): SitePath {
  const [page = '', fragment] = href.split('#');
  return at(`/statements${page}${fragment === undefined ? '' : `${fragment}/`}`);
}

function at(path: string, fragment?: string): SitePath {
  return `/${path.slice(1)}${fragment === undefined ? '' : `#${fragment}`}`;
}

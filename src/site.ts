/** Background colours of the pages, `--paper` and `--source` in tokens.css; browsers use the first for their own interface. */
export const PAPER = { light: '#fcfcfa', dark: '#161310' } as const;
export const SOURCE = { light: '#f2f1eb', dark: '#211d19' } as const;

/**
 * The typefaces for our words and for the sources’: each with its family, whose licence is `public/fonts/OFL-<family>.txt`, and
 * the weights that pictures take from the package `@fontsource/<family>`.
 */
export const TYPEFACES = {
  sans: { family: 'Libre Franklin', weights: [400, 600, 700] },
  display: { family: 'Newsreader', weights: [500] },
} as const;

/** The font files of every page, in src/components/styles/fonts/, each with the name of its style in tokens.css. */
export const FACES = {
  franklin: '1em "Libre Franklin"',
  'newsreader-text': '1em Newsreader',
  'newsreader-display': '500 1em "Newsreader Display"',
} as const;

/**
 * The sections, grouped as in the footer; the menu has the first group. Each has the last path segment of its address, and a name,
 * which is the same in the menu, the footer and the heading of its page.
 */
export const SECTIONS = {
  briefing: [
    { id: 'timeline', name: 'Timeline' },
    { id: 'compare', name: 'Questions' },
  ],
  sources: [
    { id: 'figures', name: 'Claims' },
    { id: 'people', name: 'People' },
    { id: 'articles', name: 'Articles' },
    { id: 'words', name: 'Choice of words' },
    { id: 'errors', name: 'Serious errors' },
    { id: 'search', name: 'Search' },
  ],
  site: [
    { id: 'about', name: 'About' },
    { id: 'corrections', name: 'Corrections' },
    { id: 'offline', name: 'Read offline' },
  ],
} as const;

/** A section of the site. */
export type Section = (typeof SECTIONS)[keyof typeof SECTIONS][number];

/** The parts of the page about this site, by their ids: the name of each, and what search has of it. */
export const ABOUT = {
  what: { name: 'What this is', says: '{site} is a briefing made from the articles and nothing else.' },
  writing: { name: 'How we write', says: 'how a point of the briefing is written.' },
  quotations: { name: 'How we choose quotations', says: 'short, with nothing left out inside.' },
  grades: { name: 'How we mark errors', says: 'serious errors, wrong details, context.' },
  copies: { name: 'How copies are made', says: 'from captures, word for word.' },
  checked: { name: 'How we check', says: 'copies and quotations, word by word, with checksums.' },
  corrections: { name: 'Corrections', says: 'how we correct our own errors.' },
  rights: { name: 'Copyright', says: 'rights and licences of the articles.' },
  privacy: { name: 'Privacy', says: 'no cookies, no tracking.' },
  downloads: {
    name: 'Feeds and downloads',
    says: 'RSS, Atom, JSON Feed, the evidence file, citations.',
  },
} as const;
export type AboutPart = keyof typeof ABOUT;

/** Addresses that the names of two sections suggest; each redirects to the section’s permanent address. */
export const MOVED = [
  { from: 'questions', to: 'compare', name: 'Questions' },
  { from: 'claims', to: 'figures', name: 'Claims' },
] as const satisfies readonly { from: string; to: Section['id']; name: string }[];

/** An address on this site, as the library has it: `/kursk/#k1`. Addresses of pages end in a slash. */
export type SitePath = `/${string}`;

/** Where the site is served: the origin of its canonical links, and its folder. */
export interface SiteAddress {
  /** Origin without a trailing slash: `https://briefing.example`. */
  site: string;
  /** Path with a slash at both ends: `/` or `/news/briefing/`. */
  base: string;
}

/** The address as links of the site have it, with the base path in front: `/news/briefing/kursk/#k1`. */
export function href(path: SitePath, { base }: Pick<SiteAddress, 'base'>): string {
  return base + path.slice(1);
}

/** The address with origin and base path: `https://briefing.example/news/briefing/kursk/#k1`. */
export function fullHref(path: SitePath, address: SiteAddress): string {
  return address.site + href(path, address);
}

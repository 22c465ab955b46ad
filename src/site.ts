/** Name of the site, as in its masthead and in every title. */
export const SITE_NAME = 'Border Briefing';

/** One sentence for search engines and link previews. */
export const SITE_DESCRIPTION =
  'What five articles say about the war reaching Russia’s border, December 2022 to August 2024, each line backed by their exact words.';

/** Ground of the pages, as `--paper` in tokens.css: what browsers colour around them. */
export const PAPER = { light: '#fcfcfa', dark: '#161310' } as const;

/** The regions, in the order of the menu: the latest story first. Map, colours and outlines know these three. */
export const REGION_IDS = ['kursk', 'belgorod', 'belarus'] as const;
export type RegionId = (typeof REGION_IDS)[number];

/** Where an entry belongs: to a region, or to none. */
export const PLACES = [...REGION_IDS, 'background'] as const;
export type Place = (typeof PLACES)[number];

/**
 * Ids that the pages give to their own parts. No entry of the content has one of them, and a heading of an article that would have one
 * gets a number behind it. A test compares this list with the components.
 */
const RESERVED_IDS: ReadonlySet<string> = new Set([
  ...PLACES,
  ...`additions all-articles articles begin byline certainty checked cite claimed colours copies corrections dates
    dialog-q dialog-search downloads errors grades in-short known main mentions menu missing names nature not-known
    notes organisations people points privacy provenance quotations question reliability rights search standfirst
    statements summary title what writing`.split(/\s+/),
]);
/** Ids with a number: paragraphs, lines of photographs, notes, points, questions, years, changes; headings, and what switches something. */
const NUMBERED =
  /^[a-z]\d*$|^end\d+$|^f\d+-(?:description|credit)$|^y\d{4}$|^d\d{4}-|^q\d+-|^(?:show|grade)-|-title$/;

/** Whether a page can have a part of its own with this id. */
export function isReservedId(id: string): boolean {
  return RESERVED_IDS.has(id) || NUMBERED.test(id);
}

/** A section of the site. Its name is the same in the menu, the footer and the heading of its page. */
export interface Section {
  /** Last step of its address: `timeline`. */
  id:
    | 'timeline'
    | 'compare'
    | 'figures'
    | 'people'
    | 'articles'
    | 'words'
    | 'search'
    | 'about'
    | 'corrections'
    | 'offline';
  name: string;
}

/** The sections by their parts of the footer; the menu has the first of them. */
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
    { id: 'search', name: 'Search' },
  ],
  site: [
    { id: 'about', name: 'About' },
    { id: 'corrections', name: 'Corrections' },
    { id: 'offline', name: 'Read offline' },
  ],
} as const satisfies Record<string, readonly Section[]>;

/** Addresses that the names of two sections suggest; each leads to the address that the section has always had. */
export const MOVED = [
  { from: 'questions', to: 'compare', name: 'Questions' },
  { from: 'claims', to: 'figures', name: 'Claims' },
] as const satisfies readonly { from: string; to: Section['id']; name: string }[];

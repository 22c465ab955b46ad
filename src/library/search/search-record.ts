import type { SitePath } from '../../site.ts';

/** A passage to be indexed. */
export interface SearchPassage {
  /** Address with its fragment. */
  href: SitePath;
  /** Its name in results: “Ada Muster, paragraph 3”, “North: The new bridge”. */
  label: string;
  text: string;
  /** Names that also find it and are not part of its text: its label, an outlet. */
  names?: readonly string[];
  /** Level of a heading, 1 for a title. */
  heading?: number;
  /** Notes with a presumed reading for some of its words. */
  notes?: SearchNote[];
}

/** A note on words of a passage, for results that match those words. */
export interface SearchNote {
  /** Words of the passage, counted from 0; `end` is excluded. */
  start: number;
  end: number;
  /** The wrong words, and how they should read. */
  wrong: string;
  /** “should be”, or less firm. */
  shouldBe: string;
  read: string;
  href: SitePath;
  /** Label of a grade A note (“Wrong person”): shown whenever these words are found, not only when their reading is. */
  label?: string;
}

/** The filters that a reader can set, in the order of the page. */
export const FILTERS = ['voice', 'region', 'kind', 'outlet', 'year', 'person'] as const;
export type Filter = (typeof FILTERS)[number];

/** One search result: an article, or our text in one place about one region. */
export interface SearchRecord {
  /** Unique among all records. */
  id: string;
  /** Title of an article. */
  title?: string | undefined;
  /** The line under it: author, outlet, date. */
  about?: string | undefined;
  passages: SearchPassage[];
  filters: Record<Filter, string[]>;
  /** Weight of its words; 1 if undefined. Only the best records for a word are fetched. */
  weight?: number;
  /** Day for sorting, `2024-08-06`. */
  date: string;
}

/** What search knows of a passage. */
export interface SearchPassage {
  /** Address with its fragment, as a link of this site. */
  href: string;
  /** How a result calls it: “Baghai ¶3”, “Kursk 4”, “Editor’s note on Wolff† ¶9”. */
  label: string;
  text: string;
  /** Level of a heading, 1 for a title. */
  heading?: number;
  /** Notes with a presumed reading of some of its words. */
  notes?: SearchNote[];
}

/** A note on words of a passage, for results that rest on those words. */
export interface SearchNote {
  /** Words of the passage, counted from 0; `end` is excluded. */
  start: number;
  end: number;
  read: string;
  /** What the result says: “Wrong person. For “Trump” read “Putin”.” */
  says: string;
  href: string;
  /** Grade A: to be told whenever these words are found, not only when their reading is. */
  isGrave: boolean;
}

/** The filters that a reader can set, in the order of the page. */
export const FILTERS = ['voice', 'region', 'kind', 'outlet', 'year', 'person'] as const;
export type Filter = (typeof FILTERS)[number];

/** What search finds as one: an article, or what we say in one place about one region. */
export interface SearchRecord {
  /** Unlike every other record’s. */
  id: string;
  voice: 'ours' | 'source';
  /** Title of an article. */
  title?: string;
  /** The line under it: author, outlet, date. */
  about?: string;
  passages: SearchPassage[];
  filters: Record<Filter, string[]>;
  /** Day for sorting, `2024-08-06`. */
  date: string;
}

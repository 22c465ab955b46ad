/** What search knows of a passage. */
export interface SearchPassage {
  /** Address with its fragment, as a link of this site. */
  href: string;
  /** How a result calls it: “Christian Baghai, paragraph 3”, “Kursk, point 4”. */
  label: string;
  text: string;
  /** What it is also found by, and which is not part of its text: its label, an outlet. */
  alsoFoundBy?: readonly string[];
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
  /** The words that are wrong, and how they should read. */
  wrong: string;
  read: string;
  href: string;
  /** Of grade A, “Wrong person”: to be told whenever these words are found, not only when their reading is. */
  label?: string;
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
  /** How much a word counts here; 1 if left out. Of the records that a word is found in only the best are fetched. */
  weight?: number;
  /** Day for sorting, `2024-08-06`. */
  date: string;
}

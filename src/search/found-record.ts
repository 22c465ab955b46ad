import type { Filter } from './search-record.ts';

/** A passage as the index keeps it; short keys, since every passage of the site is written so. */
export interface IndexedPassage {
  /** Address below the base. */
  h: string;
  /** Label: “Baghai ¶3”. */
  l: string;
  /** Text. */
  t: string;
  /** Aliases of words: the number of the word, and the other forms. */
  a?: [word: number, ...aliases: string[]][];
  /** Notes on words: first word, word after the last, what the note says, its address below the base, whether grave. */
  n?: [start: number, end: number, says: string, href: string, isGrave: boolean][];
}

/** A record as it comes back from the index. */
export interface FoundRecord {
  voice: 'ours' | 'source';
  /** Of an article: its title and the line under it. */
  title: string | undefined;
  about: string | undefined;
  regions: string[];
  passages: IndexedPassage[];
  filters: Partial<Record<Filter, string[]>>;
  /** Pagefind’s own, for ranking; above 0. */
  score: number;
}

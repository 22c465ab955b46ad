import type { Filter } from './search-record.ts';

/** A passage as the index keeps it. */
export interface IndexedPassage {
  /** Address below the base. */
  href: string;
  /** How a result calls it: “Christian Baghai, paragraph 3”. */
  label: string;
  text: string;
  /** Names by which it is also found, and which are not part of its text. */
  names?: string[];
  /** Aliases of words: the number of the word, and the other forms; one of several words is meant as a whole. */
  aliases?: [word: number, ...aliases: string[]][];
  /** Editor’s notes with a presumed reading of some of its words. */
  notes?: IndexedNote[];
}

/** A note on words of a passage. */
export interface IndexedNote {
  /** Number of its first word, and of the word after its last. */
  start: number;
  end: number;
  /** The words that are wrong, and how they should read. */
  wrong: string;
  read: string;
  /** Its address below the base. */
  href: string;
  /** Other forms of what is read. */
  aliases: string[];
  /** Label of a grave note, which is shown whenever its words are found. */
  label?: string;
}

/** What the index keeps of a record. */
export interface IndexedRecord {
  /** Of an article: its title and the line under it. */
  title?: string | undefined;
  about?: string | undefined;
  filters: Record<Filter, string[]>;
  passages: IndexedPassage[];
}

/** A record as a search finds it. */
export interface FoundRecord extends IndexedRecord {
  voice: 'ours' | 'source';
  /** Pagefind’s own, for ranking; above 0. */
  score: number;
}

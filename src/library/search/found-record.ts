import type { Filter } from './search-record.ts';

/** A passage as stored in the index. */
export interface IndexedPassage {
  /** Address relative to the base path. */
  href: string;
  /** Its name in results: “Christian Baghai, paragraph 3”. */
  label: string;
  text: string;
  /** Names that also find it and are not part of its text. */
  names?: string[];
  /** Aliases of words: the word’s number and the other forms; a form of several words matches as a whole. */
  aliases?: [word: number, ...aliases: string[]][];
  /** Editor’s notes with a presumed reading for some of its words. */
  notes?: IndexedNote[];
}

/** A note on words of a passage. */
export interface IndexedNote {
  /** Number of its first word, and of the word after its last. */
  start: number;
  end: number;
  /** The wrong words, and how they should read. */
  wrong: string;
  /** “should be”, or less firm. */
  shouldBe: string;
  read: string;
  /** Its address relative to the base path. */
  href: string;
  /** Other forms of the reading’s words. */
  aliases: string[];
  /** Label of a serious note, which is shown whenever its words are found. */
  label?: string;
}

/** A record as stored in the index. */
export interface IndexedRecord {
  /** For an article: its title and the line under it. */
  title?: string | undefined;
  about?: string | undefined;
  filters: Record<Filter, string[]>;
  passages: IndexedPassage[];
}

/** A record in search results. */
export interface FoundRecord extends IndexedRecord {
  voice: 'ours' | 'source';
  /** Pagefind’s ranking score; above 0. */
  score: number;
}

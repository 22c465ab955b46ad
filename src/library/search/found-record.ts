import type { SearchNote, SearchPassage, SearchRecord } from './search-record.ts';

/** A passage as stored in the index. */
export interface IndexedPassage extends SearchPassage {
  /** Aliases of words: the word’s number and the other forms; a form of several words matches as a whole. */
  aliases?: [word: number, ...aliases: string[]][];
  notes?: IndexedNote[];
}

/** A note on words of a passage. */
export interface IndexedNote extends SearchNote {
  /** Other forms of the reading’s words. */
  aliases: string[];
}

/** A record as stored in the index. */
export interface IndexedRecord extends Pick<SearchRecord, 'title' | 'about'> {
  regions: readonly string[];
  passages: IndexedPassage[];
}

/** A record in search results. */
export interface FoundRecord extends IndexedRecord {
  voice: 'ours' | 'source';
  /** Pagefind’s ranking score; above 0. */
  score: number;
}

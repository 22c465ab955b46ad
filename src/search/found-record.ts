import type { Filter, SearchRecord } from './search-record.ts';

/** Stands between names by which a passage is also found. */
export const NAMES_APART = ' · ';

/** A passage as the index keeps it; short keys, since every passage of the site is written so. */
export interface IndexedPassage {
  /** Address below the base. */
  h: string;
  /** Label: “Baghai ¶3”. */
  l: string;
  /** Text. */
  t: string;
  /** Names by which it is also found, put apart by NAMES_APART. */
  x?: string;
  /** Aliases of words: the number of the word, and the other forms; one of several words is meant as a whole. */
  a?: [word: number, ...aliases: string[]][];
  /** Editor’s notes with a presumed reading of some of its words. */
  n?: IndexedNote[];
}

/** What the index keeps of a record. */
export interface IndexedRecord {
  /** Of an article: its title and the line under it. */
  name?: string | undefined;
  about?: string | undefined;
  /** Less the voice, which the name of its file tells. */
  filters: Partial<Record<Filter, string[]>>;
  passages: IndexedPassage[];
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

/**
 * First word, word after the last, the words that are wrong, how they should read, its address below the base, other
 * forms of what is read, and the label of a grave note, which is to be told whenever its words are found.
 */
export type IndexedNote = [
  start: number,
  end: number,
  wrong: string,
  read: string,
  href: string,
  aliases: string[],
  label?: string,
];

/** The name of a record’s file in the index, which tells its voice: `s…` the sources’, `o…` ours. */
export function fileOfRecord(voice: SearchRecord['voice'], number: number): string {
  return `${voice === 'ours' ? 'o' : 's'}${number.toString(36)}`;
}

/** The voice of a record, by the name of its file. */
export function voiceOf(file: string): SearchRecord['voice'] {
  return file.startsWith('s') ? 'source' : 'ours';
}

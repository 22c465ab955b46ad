import type { Quotable } from '../citations/locate-quote.ts';

/** Name of the file in the folder of the index. It is fetched only if somebody searches for a quotation. */
export const QUOTABLE_FILE = 'quotable.json';

/** `quotable.json`: the words that a pasted quotation is compared with. */
export interface QuotableTexts {
  /** Whether the site shows the articles whole. */
  isWhole: boolean;
  /** The passages of each article in order; null where passages are not shown. */
  articles: (QuotablePassage | null)[][];
  /** Our own statements, which somebody may take for a quotation. */
  ours: Named[];
}

/** Words with their name: “Ada Muster, paragraph 3”. The id is their address relative to the base path. */
export interface Named extends Quotable {
  label: string;
}

/** A passage that can be quoted. */
export interface QuotablePassage extends Named {
  /** What was done to the words of an altered copy, and where the unaltered text is. */
  alteration?: { says: string; elsewhere?: { name: string; href: string } };
  /** Errors in its words: the range, what the editor’s note says, and the note’s address. */
  notes: { start: number; end: number; says: string; href: string }[];
}

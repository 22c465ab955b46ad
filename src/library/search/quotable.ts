import type { Quotable } from '../citations/locate-quote.ts';

/** `quotable.json` in the folder of the index: the words that a pasted quotation is compared with. */
export interface QuotableTexts {
  /** Whether the site shows the articles whole. */
  isWhole: boolean;
  /** The passages of each article in order; null where passages are not shown. */
  articles: (QuotablePassage | null)[][];
  /** Our own statements, which somebody may take for a quotation. */
  ours: QuotablePassage[];
}

/** Words with their name: “Ada Muster, paragraph 3”. The id is their address. */
export interface QuotablePassage extends Quotable {
  label: string;
  isAltered?: boolean;
  /** What a reader must know of words in a range, with a link. Its address is on this site or whole. */
  remarks?: { start: number; end: number; says: string; name: string; href: string }[];
}

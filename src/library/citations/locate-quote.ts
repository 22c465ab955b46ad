import { placesOf } from '../reading/word-edges.ts';

/** A passage that can be quoted, such as a block of a copy. */
export interface Quotable {
  id: string;
  text: string;
}

/** The position of a quotation: the block and the range in its text (UTF-16 units, end excluded). */
export interface QuotePlace<Block extends Quotable = Quotable> {
  block: Block;
  start: number;
  end: number;
}

/** The result of searching one copy for a quotation. */
export type QuoteSearch<Block extends Quotable = Quotable> =
  | { state: 'found'; place: QuotePlace<Block> }
  | { state: 'ambiguous'; places: QuotePlace<Block>[] }
  | { state: 'absent' };

/**
 * Finds a quotation in the blocks of a copy, character by character: never fuzzy, never across two blocks, and never from or to
 * the middle of a word or number.
 * @param occurrence which one is meant, counted from 1; without it, words that occur twice are ambiguous.
 */
export function locateQuote<Block extends Quotable>(
  quote: string,
  blocks: readonly Block[],
  occurrence?: number,
): QuoteSearch<Block> {
  const places = blocks.flatMap((block) =>
    placesOf(quote, block.text).map((start) => ({ block, start, end: start + quote.length })),
  );
  const place = places[(occurrence ?? 1) - 1];
  if (place === undefined) return { state: 'absent' };
  return places.length > 1 && occurrence === undefined
    ? { state: 'ambiguous', places }
    : { state: 'found', place };
}

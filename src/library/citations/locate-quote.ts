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

/**
 * Finds every place of a quotation in the blocks of a copy, character by character: never fuzzy, never across two blocks, and never
 * from or to the middle of a word or number.
 */
export function locateQuote<Block extends Quotable>(
  quote: string,
  blocks: readonly Block[],
): QuotePlace<Block>[] {
  return blocks.flatMap((block) =>
    placesOf(quote, block.text).map((start) => ({ block, start, end: start + quote.length })),
  );
}

import { placesOf } from '../reading/word-edges.ts';
import type { QuotePlace } from '../citations/locate-quote.ts';
import type { Block } from '../copies/render-copy.ts';
import type { Note } from './note-schema.ts';

/** The position of a note’s wrong words: those of “for”, or its whole quote; undefined in an omitted passage. */
export function wrongWords({
  place,
  quote,
  for: wrong,
}: Pick<Note, 'place' | 'quote' | 'for'>): QuotePlace<Block> | undefined {
  if (place === undefined || wrong === undefined) return place;
  const start = place.start + (placesOf(wrong, quote)[0] ?? 0);
  return { block: place.block, start, end: start + wrong.length };
}

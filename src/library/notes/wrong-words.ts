import { placesOf } from '../reading/word-edges.ts';
import type { QuotePlace } from '../citations/locate-quote.ts';
import type { Block } from '../copies/render-copy.ts';
import type { Note } from './note-schema.ts';

/** Where the wrong words of a note stand: those of “for”, or all that it stands beside; undefined in what a copy omits. */
export function wrongWords({
  place,
  quote,
  for: wrong,
}: Pick<Note, 'place' | 'quote' | 'for'>): QuotePlace<Block> | undefined {
  if (place === undefined || wrong === undefined) return place;
  const start = place.start + (placesOf(wrong, quote)[0] ?? 0);
  return { block: place.block, start, end: start + wrong.length };
}

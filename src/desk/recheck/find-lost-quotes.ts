import type { BoundQuote } from '../../library/citations/desk.ts';
import { describeNearest, nearestPassage } from '../../library/citations/nearest-passage.ts';
import { placesOf } from '../../library/reading/word-edges.ts';
import { splitWords, wordsWithLines } from '../../library/copies/words-of.ts';

/** Quoted words that a new capture no longer has, or has less often. */
export interface LostQuote extends BoundQuote {
  /** Number of occurrences in the new capture: above 0 only if “occurrence” says which is meant. */
  times: number;
  /** The nearest words of the new capture, their first line (1-based) and how they differ. */
  nearest?: { text: string; line: number; differs: string };
}

/**
 * Finds the quoted words that a new capture no longer has unchanged. Line breaks are ignored; otherwise every character counts,
 * and whole words must remain whole.
 */
export function findLostQuotes(bound: readonly BoundQuote[], before: string, after: string): LostQuote[] {
  const [old, now] = [fold(before), fold(after)];
  const words = wordsWithLines(after);
  return bound.flatMap((quote) => {
    const wanted = fold(quote.quote);
    // If the old capture ran the words together with others, do not require whole words.
    const wasWhole = countOf(wanted, old, true) > 0;
    const times = countOf(wanted, now, wasWhole);
    // With several occurrences, it is not clear which one is gone.
    const isLost = times === 0 || (quote.occurrence !== undefined && times < countOf(wanted, old, wasWhole));
    if (!isLost) return [];
    const near = times > 0 ? undefined : nearestPassage(quote.quote, [{ id: 'capture', text: now }]);
    if (near === undefined) return [{ ...quote, times }];
    const found = splitWords(near.text);
    const first = words.findIndex((_, at) => found.every((word, index) => words[at + index]?.text === word));
    const nearest = { text: near.text, line: words[first]?.line ?? 1, differs: describeNearest(near) };
    return [{ ...quote, times, nearest }];
  });
}

function fold(text: string): string {
  return splitWords(text).join(' ');
}

/** Counts occurrences of words in a text. @param whole whether to count only whole words. */
function countOf(words: string, text: string, whole: boolean): number {
  return whole ? placesOf(words, text).length : text.split(words).length - 1;
}

import type { BoundQuote } from '../../library/citations/desk.ts';
import { describeNearest, nearestPassage } from '../../library/citations/nearest-passage.ts';
import { placesOf } from '../../library/reading/word-edges.ts';
import { splitWords, wordsWithLines } from '../../library/copies/word-changes.ts';

/** Words of ours that a new capture does not have any more, or has less often. */
export interface LostQuote extends BoundQuote {
  /** How often they stand in the new capture: more than 0 only where “occurrence” says which is meant. */
  times: number;
  /** The words of the new capture that come nearest, the line where they begin (1-based) and how they differ. */
  nearest?: { text: string; line: number; differs: string };
}

/**
 * Which of the words that we are bound to do not stand in a new capture as they did. Lines can be broken anywhere; apart from that every
 * character counts, and words that were whole must be whole.
 */
export function findLostQuotes(bound: readonly BoundQuote[], before: string, after: string): LostQuote[] {
  const [old, now] = [fold(before), fold(after)];
  const words = wordsWithLines(after);
  return bound.flatMap((quote) => {
    const wanted = fold(quote.quote);
    // A capture may run words together where a passage ends; then they were not whole before.
    const wasWhole = countOf(wanted, old, true) > 0;
    const times = countOf(wanted, now, wasWhole);
    // Which of several is gone cannot be told.
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

/** How often words stand in a text. @param whole whether they must not begin or end inside a word. */
function countOf(words: string, text: string, whole: boolean): number {
  return whole ? placesOf(words, text).length : text.split(words).length - 1;
}

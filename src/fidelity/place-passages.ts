import type { CopyPassage, CopyToCompare } from './compare-copy.ts';
import { splitWords } from './word-changes.ts';

/** A passage of the copy and its place in one of the copy’s three lists. */
export interface Passage extends CopyPassage {
  list: 'head' | 'body' | 'omitted';
  index: number;
  words: readonly string[];
}

/** A passage that stands whole in the capture, from `start` up to `end`. */
export interface PlacedPassage extends Passage {
  start: number;
  end: number;
}

/** What came of looking for every passage in the capture. No two placed passages overlap. */
export interface Placement {
  /** By their place in the capture. */
  placed: PlacedPassage[];
  unplaced: Passage[];
}

const SPACE = /\s+/y;
/** Two characters that belong to one word: no passage ends between them. */
const INSIDE_A_WORD = /^(?:.[\p{Ll}\p{M}.,;:!?…)\]’'%]|\p{Lu}\p{Lu}|\p{N}\p{N}|."(?!\S))/u;

/**
 * Looks for every passage in the capture, word for word: it begins a line or follows another passage. Longer passages
 * choose first, because a short one may also be the beginning of a longer one; passages that are out of order, last.
 */
export function placePassages({ capture, head, body, omitted }: CopyToCompare): Placement {
  const lineStarts = [...capture.matchAll(/^[^\S\n]*(?=\S)/gm)].map((match) => match.index + match[0].length);
  const placed: PlacedPassage[] = [];
  let unplaced: Passage[] = Object.entries({ head, body, omitted })
    .flatMap(([list, passages]) =>
      passages.map((passage, index) => ({
        ...passage,
        list: list as Passage['list'],
        index,
        words: splitWords(passage.text),
      })),
    )
    .sort((a, b) => b.text.length - a.text.length);

  const next = (end: number): number => skip(capture, end, SPACE);
  const endsClean = ({ end }: PlacedPassage): boolean => {
    const after = next(end);
    return (
      after === capture.length || lineStarts.includes(after) || placed.some(({ start }) => start === after)
    );
  };
  const bestPlace = (passage: Passage, anyOrder: boolean): PlacedPassage | undefined => {
    let first: PlacedPassage | undefined;
    const starts = [...lineStarts, ...placed.map(({ end }) => next(end))].sort((a, b) => a - b);
    for (const start of starts) {
      const end = passageEnd(capture, start, passage);
      if (end === undefined || placed.some((other) => start < other.end && other.start < end)) continue;
      const place = { ...passage, start, end };
      if (!anyOrder && !placed.every((other) => inOrder(place, other))) continue;
      if (endsClean(place)) return place;
      first ??= place;
    }
    return first;
  };

  for (const anyOrder of [false, true])
    for (let count = -1; count !== placed.length;) {
      count = placed.length;
      // A passage that has found its place lets the next one begin at its end.
      unplaced = unplaced.filter((passage) => {
        const place = bestPlace(passage, anyOrder);
        if (place !== undefined) placed.push(place);
        return place === undefined;
      });
    }
  return {
    placed: placed.sort((a, b) => a.start - b.start),
    unplaced: unplaced.sort((a, b) => a.index - b.index),
  };
}

/** Title, byline and standfirst have no order; the others stand as in their list. */
function inOrder(a: PlacedPassage, b: PlacedPassage): boolean {
  return a.list === 'head' || a.list !== b.list || a.index < b.index === a.start < b.start;
}

/** Where a passage ends if its words stand in the capture at `start`, white space and list marker apart. */
function passageEnd(capture: string, start: number, { words, marker }: Passage): number | undefined {
  let at = marker === undefined ? start : markerEnd(capture, start, marker);
  for (const [index, word] of words.entries()) {
    const next = index === 0 ? at : skip(capture, at, SPACE);
    if ((index > 0 && next === at) || !capture.startsWith(word, next)) return undefined;
    at = next + word.length;
  }
  return at > start && canEndAt(capture, at) ? at : undefined;
}

/** Whether a passage may end at this place, or the place lies inside a word. */
export function canEndAt(capture: string, end: number): boolean {
  return !INSIDE_A_WORD.test(capture.slice(end - 1, end + 2));
}

/** Where the words of a list item begin, if the capture has the item’s marker at `start`; `start` if it has none. */
export function markerEnd(capture: string, start: number, marker: 'bullet' | number): number {
  return skip(capture, start, marker === 'bullet' ? /[•‣◦–*-]\s+/y : new RegExp(`${marker}[.)]\\s+`, 'y'));
}

function skip(text: string, position: number, pattern: RegExp): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

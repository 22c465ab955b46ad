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
/**
 * Where a page runs two passages together, as in “August.Anadolu” or “Kursk raidBy Ann Bell”: a word, number or sentence ends, and a
 * capital, an opening mark or a bullet follows. Neither “iStories” nor “U.S.”, “4,000”, “11:00” or “un-American” is such a place.
 */
const JOINT =
  /(?:[\p{L}\p{N}]\p{Ll}|[\p{L}\p{N}]{2}[.!?…]|[\p{L}\p{N}.!?…,][”"’)\]])\|(?:\p{Lu}|[“‘([•‣◦]|"\S)|\p{N}\|\p{Lu}\p{Ll}/u;

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

/** Whether a passage may end at this place: before or after white space, or where the page runs two passages together. */
export function canEndAt(capture: string, end: number): boolean {
  if (/^(?:\s|$)/.test(capture.slice(end, end + 1)) || /\s/.test(capture.charAt(end - 1))) return true;
  return JOINT.test(`${capture.slice(Math.max(0, end - 4), end)}|${capture.slice(end, end + 2)}`);
}

/** Where the words of a list item begin, if the capture has the item’s marker at `start`; `start` if it has none. */
export function markerEnd(capture: string, start: number, marker: 'bullet' | number): number {
  return skip(capture, start, marker === 'bullet' ? /[•‣◦–*-]\s+/y : new RegExp(`${marker}[.)]\\s+`, 'y'));
}

function skip(text: string, position: number, pattern: RegExp): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

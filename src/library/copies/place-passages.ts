import { splitWords } from './word-changes.ts';

/** A run of words of the copy, as the page shows it. */
export interface CopyPassage {
  text: string;
  /** Line in the copy’s file. */
  line: number;
  /** The marker of a list item, a bullet or its number, which the capture may or may not have. */
  marker?: 'bullet' | number;
}

/** A passage that the front matter lists as omitted. */
export interface OmittedPassage extends CopyPassage {
  kind: string;
}

/** The input of a comparison. */
export interface CopyToCompare {
  /** Path of the copy’s file, for messages. */
  file: string;
  captureFile: string;
  capture: string;
  /** Title, byline and standfirst: they may be anywhere in the capture. */
  head: CopyPassage[];
  /** The body’s passages in their order. */
  body: CopyPassage[];
  /** In the order of the capture. */
  omitted: OmittedPassage[];
}

/** A passage of the copy and its index in one of the copy’s three lists. */
export interface Passage extends CopyPassage {
  list: 'head' | 'body' | 'omitted';
  index: number;
  words: readonly string[];
}

/** A passage that was found whole in the capture, from `start` up to `end`. */
export interface PlacedPassage extends Passage {
  start: number;
  end: number;
}

/** The result of searching the capture for every passage. Placed passages do not overlap. */
export interface Placement {
  /** In the order of the capture. */
  placed: PlacedPassage[];
  unplaced: Passage[];
}

const SPACE = /\s+/y;
/**
 * Where a page runs two passages together, as in “August.Anadolu” or “Night ferryBy Ann Bell”: a word, number or sentence ends, and
 * a capital, an opening mark or a bullet follows. “iStories”, “U.S.”, “4,000”, “11:00” and “un-American” do not match.
 */
const JOINT =
  /(?:[\p{L}\p{N}]\p{Ll}|[\p{L}\p{N}]{2}[.!?…]|[\p{L}\p{N}.!?…,][”"’)\]])\|(?:\p{Lu}|[“‘([•‣◦]|"\S)|\p{N}\|\p{Lu}\p{Ll}/u;

/**
 * Finds every passage in the capture, word for word: at the beginning of a line or after another passage. Longer passages are
 * placed first, because a short one may also be the beginning of a longer one; passages out of order are placed last.
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
      // After a passage has been placed, another one can begin at its end.
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

/** Limit of steps; only a page that repeats the same few lines many times needs more. */
const MOST_STEPS = 200_000;

/** A path through the capture from its beginning up to `at`. */
interface Way {
  at: number;
  /** The number of passages used from each list; for the head, which ones. */
  body: number;
  omitted: number;
  head: readonly number[];
  last?: { passage: PlacedPassage; before: Way };
}

/**
 * Reads the capture from beginning to end as a sequence of passages: those of the body and the omitted ones each in their order,
 * title, standfirst and byline anywhere. This places words that occur more than once.
 * @returns the passages in the order of the capture; undefined if the capture is not such a sequence.
 */
export function coverCapture(input: CopyToCompare): PlacedPassage[] | undefined {
  const { capture } = input;
  const [head, body, omitted] = (['head', 'body', 'omitted'] as const).map((list) =>
    input[list].map((passage, index): Passage => ({
      ...passage,
      list,
      index,
      words: splitWords(passage.text),
    })),
  ) as [Passage[], Passage[], Passage[]];
  const open: Way[] = [{ at: skip(capture, 0, SPACE), body: 0, omitted: 0, head: [] }];
  const seen = new Set<string>();
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const way = open.pop();
    if (way === undefined) return undefined;
    const next = [
      ...head.filter(({ index }) => !way.head.includes(index)),
      ...omitted.slice(way.omitted, way.omitted + 1),
      ...body.slice(way.body, way.body + 1),
    ];
    if (next.length === 0 && way.at === capture.length) return placesOf(way);
    for (const passage of next) {
      const end = passageEnd(capture, way.at, passage);
      if (end === undefined) continue;
      const further: Way = {
        at: skip(capture, end, SPACE),
        body: passage.list === 'body' ? way.body + 1 : way.body,
        omitted: passage.list === 'omitted' ? way.omitted + 1 : way.omitted,
        head: passage.list === 'head' ? [...way.head, passage.index].sort() : way.head,
        last: { passage: { ...passage, start: way.at, end }, before: way },
      };
      const key = `${further.at} ${further.body} ${further.omitted} ${further.head.join()}`;
      if (!seen.has(key)) open.push(further);
      seen.add(key);
    }
  }
  return undefined;
}

function placesOf(way: Way): PlacedPassage[] {
  const places: PlacedPassage[] = [];
  for (let { last } = way; last !== undefined; { last } = last.before) places.push(last.passage);
  return places.reverse();
}

/** Title, byline and standfirst have no order; the others keep that of their list. */
function inOrder(a: PlacedPassage, b: PlacedPassage): boolean {
  return a.list === 'head' || a.list !== b.list || a.index < b.index === a.start < b.start;
}

/** The end of a passage whose words are in the capture at `start`, ignoring white space and a list marker before them. */
function passageEnd(capture: string, start: number, { words, marker }: Passage): number | undefined {
  const begins = marker === undefined ? [start] : [markerEnd(capture, start, marker), start];
  return begins.map((at) => wordsEnd(capture, at, words)).find((end) => end !== undefined);
}

function wordsEnd(capture: string, start: number, words: readonly string[]): number | undefined {
  let at = start;
  for (const [index, word] of words.entries()) {
    const next = index === 0 ? at : skip(capture, at, SPACE);
    if ((index > 0 && next === at) || !capture.startsWith(word, next)) return undefined;
    at = next + word.length;
  }
  return at > start && canEndAt(capture, at) ? at : undefined;
}

/** Whether a passage may end here: before or after white space, or where the page runs two passages together. */
export function canEndAt(capture: string, end: number): boolean {
  if (/^(?:\s|$)/.test(capture.slice(end, end + 1)) || /\s/.test(capture.charAt(end - 1))) return true;
  return JOINT.test(`${capture.slice(Math.max(0, end - 4), end)}|${capture.slice(end, end + 2)}`);
}

/** The index after a list marker at `start`; `start` if there is no marker. */
export function markerEnd(capture: string, start: number, marker: 'bullet' | number): number {
  return skip(capture, start, marker === 'bullet' ? /[•‣◦–*-]\s+/y : new RegExp(`${marker}[.)]\\s+`, 'y'));
}

function skip(text: string, position: number, pattern: RegExp): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

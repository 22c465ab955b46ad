import { splitWords } from './words-of.ts';

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
export interface Passage {
  of: CopyPassage;
  list: 'head' | 'body' | 'omitted';
  index: number;
  words: readonly string[];
}

/** A passage that the capture has whole, from `start` up to `end`. */
export interface PlacedPassage {
  passage: Passage;
  start: number;
  end: number;
}

/** How far a copy and its capture agree. */
export interface ReadSoFar {
  /** Where the reading stopped; the end of the capture if there is no difference. */
  at: number;
  /** The passages before, in the order of the capture. */
  placed: PlacedPassage[];
  /** The passages that are left, in the order of their lists; none if there is no difference. */
  left: Passage[];
}

/** A path through the capture from its beginning up to `at`. */
interface Way {
  at: number;
  /** The passages of the head that are left, and from where on those of the other lists are. */
  head: readonly Passage[];
  body: number;
  omitted: number;
  last?: { placed: PlacedPassage; before: Way };
}

const SPACE = /\s+/y;
/**
 * Where a page runs two passages together, as in “August.Anadolu” or “Night ferryBy Ann Bell”: a word, number or sentence ends, and
 * a capital, an opening mark or a bullet follows. “iStories”, “U.S.”, “4,000”, “11:00” and “un-American” do not match.
 */
const JOINT =
  /(?:[\p{L}\p{N}]\p{Ll}|[\p{L}\p{N}]{2}[.!?…]|[\p{L}\p{N}.!?…,][”"’)\]])\|(?:\p{Lu}|[“‘([•‣◦]|"\S)|\p{N}\|\p{Lu}\p{Ll}/u;
/** Limit of steps; only a page that repeats the same few lines hundreds of times needs more. */
const MOST_STEPS = 1_000_000;

/**
 * Reads the capture from beginning to end as a sequence of passages: those of the body and the omitted ones each in their order,
 * title, standfirst and byline anywhere. Of passages with the same words, it tries each at each place.
 * @returns the whole reading, or else the one that comes furthest.
 */
export function readAlong(input: CopyToCompare): ReadSoFar {
  const { capture } = input;
  const [head = [], body = [], omitted = []] = (['head', 'body', 'omitted'] as const).map((list) =>
    input[list].map((of, index): Passage => ({ of, list, index, words: splitWords(of.text) })),
  );
  const begin: Way = { at: skip(capture, 0, SPACE), head, body: 0, omitted: 0 };
  const open = [begin];
  const seen = new Set<string>();
  let furthest = begin;
  let reached = -1;
  const readingOf = (way: Way): ReadSoFar => ({
    at: way.at,
    placed: placedOn(way),
    left: [...way.head, ...body.slice(way.body), ...omitted.slice(way.omitted)],
  });
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const way = open.pop();
    if (way === undefined) break;
    const next = [
      ...way.head,
      ...omitted.slice(way.omitted, way.omitted + 1),
      ...body.slice(way.body, way.body + 1),
    ];
    if (next.length === 0 && way.at === capture.length) return readingOf(way);
    for (const passage of next) {
      const { end, upTo } = matchAt(capture, way.at, passage);
      if (end === undefined) {
        // A passage that begins as the capture goes on is probably the one with a fault.
        if (upTo > reached) [furthest, reached] = [way, upTo];
        continue;
      }
      const further: Way = {
        at: skip(capture, end, SPACE),
        head: passage.list === 'head' ? way.head.filter((other) => other !== passage) : way.head,
        body: passage.list === 'body' ? way.body + 1 : way.body,
        omitted: passage.list === 'omitted' ? way.omitted + 1 : way.omitted,
        last: { placed: { passage, start: way.at, end }, before: way },
      };
      const key = `${further.at} ${further.body} ${further.omitted} ${further.head.map(({ index }) => index).join()}`;
      if (!seen.has(key)) open.push(further);
      seen.add(key);
      if (further.at > reached) [furthest, reached] = [further, further.at];
    }
  }
  return readingOf(furthest);
}

function placedOn(way: Way): PlacedPassage[] {
  const places: PlacedPassage[] = [];
  for (let { last } = way; last !== undefined; { last } = last.before) places.push(last.placed);
  return places.reverse();
}

/** A passage of at least this many words is also found in the middle of a line. */
const ENOUGH_WORDS = 5;

/**
 * Searches the capture for the first place that has one of some passages whole.
 * @returns the place and the first of the passages that is there; the end of the capture if none is.
 */
export function findNext(
  capture: string,
  from: number,
  passages: readonly Passage[],
): { at: number; passage?: Passage } {
  for (let at = from; at < capture.length; at++) {
    if (/\s/.test(capture.charAt(at)) || (at !== from && !canEndAt(capture, at))) continue;
    const line = capture.slice(capture.lastIndexOf('\n', at) + 1, at);
    const isInLine = at !== from && line.endsWith(' ') && line.trim() !== '';
    const passage = passages.find(
      (one) => (!isInLine || one.words.length >= ENOUGH_WORDS) && matchAt(capture, at, one).end !== undefined,
    );
    if (passage !== undefined) return { at, passage };
  }
  return { at: capture.length };
}

/** Compares the words of a passage with those of the capture at `start`, ignoring white space and a list marker before them. */
export function matchAt(
  capture: string,
  start: number,
  { words, of: { marker } }: Passage,
): { upTo: number; end?: number } {
  const ways = [start, ...(marker === undefined ? [] : [markerEnd(capture, start, marker)])].map((from) => {
    let upTo = from;
    for (const [index, word] of words.entries()) {
      const at = index === 0 ? upTo : skip(capture, upTo, SPACE);
      if ((index > 0 && at === upTo) || !capture.startsWith(word, at)) return { upTo };
      upTo = at + word.length;
    }
    return upTo > from && canEndAt(capture, upTo) ? { upTo, end: upTo } : { upTo };
  });
  return ways.findLast(({ end }) => end !== undefined) ?? ways.at(-1) ?? { upTo: start };
}

/** Whether a passage may end here: before or after white space, or where the page runs two passages together. */
function canEndAt(capture: string, end: number): boolean {
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

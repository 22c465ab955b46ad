import { diffArrays } from 'diff';
import type { Problem } from '../content/problem.ts';

/** A run of words of the copy, as the page shows it. */
export interface CopyPassage {
  text: string;
  /** Line in the copy’s file. */
  line: number;
}

/** A passage that the front matter lists as left out. */
export interface OmittedPassage extends CopyPassage {
  kind: string;
}

/** What one comparison needs. */
export interface CopyToCompare {
  /** Name of the copy’s file, for problems. */
  file: string;
  captureFile: string;
  capture: string;
  /** Title, byline and standfirst: they may stand anywhere before the passage that follows them. */
  head: CopyPassage[];
  /** The body’s passages in their order. */
  body: CopyPassage[];
  /** In the order of the capture. */
  omitted: OmittedPassage[];
}

/** Figures of a comparison without a difference; words are runs of anything but white space. */
export interface FidelityReport {
  captureWords: number;
  copyWords: number;
  /** Words left out, by kind, in the order of the capture. */
  omitted: { kind: string; words: number; text: string }[];
}

interface Word {
  text: string;
  line: number;
  /** The capture has white space after this word. */
  spaced: boolean;
}

const SHOWN_DIFFERENCES = 12;

/**
 * Compares a copy with its capture word by word. Every word of the capture must stand in the copy, in order, or belong
 * to a passage listed as omitted; nothing may be added. Only white space and the markers of list items may differ, and
 * a capture may run two passages of the copy together without a space between them.
 * @returns the figures, or undefined after adding a problem for every difference.
 */
export function compareCopy(input: CopyToCompare, problems: Problem[]): FidelityReport | undefined {
  const walk = align(input);
  if (walk.complete) {
    const omitted = input.omitted.map(({ kind, text }) => ({ kind, text, words: wordsOf(text, 1).length }));
    const copyWords = [...input.head, ...input.body].reduce(
      (sum, { text }) => sum + wordsOf(text, 1).length,
      0,
    );
    return { captureWords: wordsOf(input.capture, 1).length, copyWords, omitted };
  }
  problems.push(...differences(input, walk));
  return undefined;
}

interface Alignment {
  complete: boolean;
  omittedFound: number;
  /** Omitted and head passages blanked out of the capture, line breaks kept. */
  rest: string;
  headLeft: CopyPassage[];
}

/** Walks through the capture once, taking at each place the omitted passage, head or body passage that stands there. */
function align({ capture, head, body, omitted }: CopyToCompare): Alignment {
  const headLeft = [...head];
  let rest = capture;
  let position = 0;
  let nextBody = 0;
  let nextOmitted = 0;
  const blank = (end: number): void => {
    rest = rest.slice(0, position) + rest.slice(position, end).replace(/[^\s]/g, ' ') + rest.slice(end);
  };
  for (;;) {
    position = skip(capture, position, /\s*/y);
    if (position >= capture.length) break;
    const left = omitted[nextOmitted];
    const omittedEnd = left === undefined ? -1 : matchEnd(capture, position, left.text);
    if (omittedEnd > 0) {
      blank(omittedEnd);
      position = omittedEnd;
      nextOmitted++;
      continue;
    }
    const headIndex = headLeft.findIndex(({ text }) => matchEnd(capture, position, text) > 0);
    const headPassage = headLeft[headIndex];
    if (headPassage !== undefined) {
      const end = matchEnd(capture, position, headPassage.text);
      blank(end);
      position = end;
      headLeft.splice(headIndex, 1);
      continue;
    }
    const passage = body[nextBody];
    const start = passage === undefined ? position : skip(capture, position, /(?:[•‣◦–*-]|\d+[.)])\s+/y);
    const bodyEnd =
      passage === undefined
        ? -1
        : Math.max(matchEnd(capture, position, passage.text), matchEnd(capture, start, passage.text));
    if (bodyEnd > 0) {
      position = bodyEnd;
      nextBody++;
      continue;
    }
    break;
  }
  const complete =
    position >= capture.length &&
    nextBody === body.length &&
    nextOmitted === omitted.length &&
    headLeft.length === 0;
  return { complete, omittedFound: nextOmitted, rest, headLeft };
}

/** End of `text` in `capture` if its words stand at `position`, white space apart; -1 if they do not. */
function matchEnd(capture: string, position: number, text: string): number {
  let at = position;
  for (const [index, word] of text.trim().split(/\s+/).entries()) {
    if (index > 0) {
      const next = skip(capture, at, /\s+/y);
      if (next === at) return -1;
      at = next;
    }
    if (!capture.startsWith(word, at)) return -1;
    at += word.length;
  }
  return at;
}

function skip(text: string, position: number, pattern: RegExp): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

/** Names what differs, word by word; called only once it is known that something does. */
function differences(input: CopyToCompare, { omittedFound, rest, headLeft }: Alignment): Problem[] {
  const found: Problem[] = [];
  // Passages after the first fault were not reached: take them out of the comparison where they stand.
  let remaining = rest;
  for (const passage of [...headLeft, ...input.omitted.slice(omittedFound)]) {
    const place = findPassage(remaining, passage.text);
    if (place === undefined)
      found.push({
        file: input.file,
        line: passage.line,
        what: `The passage “${excerpt(passage.text)}” does not stand in ${input.captureFile}, or not in this order.`,
        todo: 'Copy it from the capture word for word, and keep the order of the capture.',
      });
    else
      remaining =
        remaining.slice(0, place.start) +
        remaining.slice(place.start, place.end).replace(/[^\s]/g, ' ') +
        remaining.slice(place.end);
  }
  const captured = wordsOf(remaining, 1).filter(({ text, line }) => !isListMarker(text, remaining, line));
  const copied = input.body.flatMap(({ text, line }) => wordsOf(text, line));
  const changes = diffArrays(
    splitWhereCopySplits(captured, copied).map((word) => word.text),
    copied.map((word) => word.text),
  );
  found.push(...describeChanges(input, changes, splitWhereCopySplits(captured, copied), copied));
  if (found.length <= SHOWN_DIFFERENCES) return found;
  const more = found.length - SHOWN_DIFFERENCES;
  return [
    ...found.slice(0, SHOWN_DIFFERENCES),
    {
      file: input.file,
      what: `${more} more differences from ${input.captureFile}.`,
      todo: 'Put the first ones right and build again.',
    },
  ];
}

function describeChanges(
  { file, captureFile }: CopyToCompare,
  changes: { value: string[]; added: boolean; removed: boolean }[],
  captured: Word[],
  copied: Word[],
): Problem[] {
  const found: Problem[] = [];
  let [inCapture, inCopy] = [0, 0];
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    if (change === undefined) break;
    const next = changes[index + 1];
    const captureLine = captured[inCapture]?.line ?? captured.at(-1)?.line ?? 1;
    const copyLine = copied[inCopy]?.line ?? copied.at(-1)?.line ?? 1;
    const words = excerpt(change.value.join(' '));
    if (change.removed && next?.added === true) {
      found.push({
        file,
        line: copyLine,
        what: `The copy has “${excerpt(next.value.join(' '))}” where ${captureFile}:${captureLine} has “${words}”.`,
        todo: 'A copy is verbatim: put the captured words back. What is wrong in them belongs in an editor’s note.',
      });
      inCapture += change.value.length;
      inCopy += next.value.length;
      index++;
    } else if (change.removed) {
      found.push({
        file,
        line: copyLine,
        what: `The copy lacks “${words}” of ${captureFile}:${captureLine}.`,
        todo: 'Put the words into the copy, or list them under “omitted” with their kind.',
      });
      inCapture += change.value.length;
    } else if (change.added) {
      found.push({
        file,
        line: copyLine,
        what: `The copy adds “${words}”, which ${captureFile} does not have here.`,
        todo: 'Take the words out. A copy holds only words of its capture.',
      });
      inCopy += change.value.length;
    } else {
      inCapture += change.value.length;
      inCopy += change.value.length;
    }
  }
  return found;
}

/** Parts a captured word in two where the copy ends one passage and begins the next inside it. */
function splitWhereCopySplits(captured: Word[], copied: Word[]): Word[] {
  const joints = new Map<string, [string, string]>();
  for (const [index, word] of copied.entries()) {
    const next = copied[index + 1];
    if (next !== undefined && !word.spaced) joints.set(word.text + next.text, [word.text, next.text]);
  }
  return captured.flatMap((word) => {
    const joint = joints.get(word.text);
    return joint === undefined ? [word] : joint.map((text) => ({ ...word, text }));
  });
}

function findPassage(text: string, passage: string): { start: number; end: number } | undefined {
  const [first = ''] = passage.trim().split(/\s+/);
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    const end = matchEnd(text, start, passage);
    if (end > 0) return { start, end };
  }
  return undefined;
}

function isListMarker(word: string, text: string, line: number): boolean {
  return /^(?:[•‣◦])$/.test(word) && (text.split('\n')[line - 1] ?? '').trimStart().startsWith(word);
}

function wordsOf(text: string, firstLine: number): Word[] {
  const words: Word[] = [];
  let line = firstLine;
  for (const match of text.matchAll(/\n|[^\s]+/g)) {
    if (match[0] === '\n') line++;
    else words.push({ text: match[0], line, spaced: match.index + match[0].length < text.length });
  }
  return words;
}

function excerpt(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= 14
    ? words.join(' ')
    : `${words.slice(0, 8).join(' ')} … ${words.slice(-4).join(' ')}`;
}

import type { Findings } from './findings.ts';
import { furnitureByWords } from './furniture.ts';
import {
  authorInNote,
  dayIn,
  doubledHalf,
  endsAsSentence,
  isCrossReference,
  isHeading,
  isName,
  splitCredit,
} from './line-shapes.ts';
import { countWords, type OmissionKind, type Piece, type Role } from './piece.ts';
import { markPullQuotes } from './pull-quotes.ts';

/** A line of the capture that has words. */
interface Line {
  text: string;
  /** How many empty lines stand before it. */
  gap: number;
  /** What it is, once that is known. */
  as?: Role | OmissionKind;
}

/** A paragraph has at least so many words in most articles; a caption or a heading seldom has. */
const LONG = 25;
/** Lines under a title among which the author’s line is looked for. */
const HEAD_LINES = 6;
/** What stands after an article, and what the lines that follow such a line belong to. */
const AFTER: Partial<Record<OmissionKind, OmissionKind>> = {
  'related story': 'related story',
  'comment form': 'comment form',
  'author card': 'author card',
  paywall: 'paywall',
  'source line': 'related story',
  'licence line': 'related story',
};

/**
 * Reads a page that was saved as plain text. A text says nothing of its parts, so that what they are is told from their words and
 * from how they lie: which line follows which, with how many empty lines between.
 * @returns its passages in their order, all words of the text, and what could be proved.
 */
export function readPlainText(text: string): { pieces: Piece[]; findings: Findings } {
  const lines = linesOf(text);
  for (const line of lines) {
    const kind = furnitureByWords(line.text);
    if (kind !== undefined) line.as = kind;
  }
  fillPaywall(lines);
  const title = markTitle(lines);
  const byline = title === -1 ? undefined : markHead(lines, title);
  markEnd(lines, title + 1, byline?.text);
  const pieces = markPullQuotes(articleOf(lines, byline));
  return { pieces, findings: findingsOf(pieces) };
}

function linesOf(text: string): Line[] {
  let gap = 0;
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const words = line.trim();
    if (words === '') {
      gap++;
      return [];
    }
    const found = { text: words, gap };
    gap = 0;
    return [found];
  });
}

/** Short lines between two of a paywall belong to it. */
function fillPaywall(lines: Line[]): void {
  let last = -1;
  for (const [index, { as, text }] of lines.entries()) {
    if (as === 'paywall') {
      if (last !== -1) for (const line of lines.slice(last, index)) line.as = 'paywall';
      last = index;
    } else if (countWords(text) > LONG) last = -1;
  }
}

/** The title is the first line of words, before any paragraph, that is long enough for one and no sentence. */
function markTitle(lines: Line[]): number {
  const top = lines.find(({ as }) => as === undefined);
  const first = lines.findIndex(({ as, text }) => as === undefined && countWords(text) > LONG);
  const title = lines.findIndex(
    (line) =>
      line.as === undefined && countWords(line.text) >= (line === top ? 2 : 4) && !/[.,;:]$/.test(line.text),
  );
  const line = lines[title];
  if (line === undefined || (first !== -1 && first < title)) return -1;
  line.as = 'title';
  const before = lines.slice(0, title);
  for (const above of before) above.as ??= 'navigation';
  const label = before.at(-1);
  if (label?.as === 'navigation' && countWords(label.text) <= 6 && !endsAsSentence(label.text))
    label.as = 'section label';
  return title;
}

/** Finds the author’s line under the title; a line between the two is the standfirst. */
function markHead(lines: Line[], title: number): Line | undefined {
  const head = lines.slice(title + 1, title + 1 + HEAD_LINES);
  for (const line of head) {
    if (countWords(line.text) > LONG) break;
    if (dayIn(line.text) !== undefined && countWords(line.text) <= 6) line.as ??= 'reading time and date';
  }
  const long = head.findIndex(({ text }, index) => index > 0 && countWords(text) > LONG);
  const place = head.findIndex(
    ({ as, text, gap }, index) =>
      as === undefined && isName(text) && (gap > 0 || index === 0) && (long === -1 || index < long),
  );
  const byline = head[place];
  if (byline === undefined) return undefined;
  byline.as = 'byline';
  const [standfirst] = head;
  if (
    place > 0 &&
    standfirst?.as === undefined &&
    standfirst !== undefined &&
    countWords(standfirst.text) >= 8
  )
    standfirst.as = 'standfirst';
  return byline;
}

/** Everything from the first line that stands after an article is furniture. */
function markEnd(lines: Line[], start: number, byline: string | undefined): void {
  let following: OmissionKind | undefined;
  let hasBegun = false;
  for (const line of lines.slice(start)) {
    if (line.as === undefined && hasBegun && line.text === byline) line.as = 'author card';
    if (line.as === undefined && countWords(line.text) > LONG) hasBegun = true;
    // A paywall goes on to the next wider gap; then come other stories.
    if (following === 'paywall' && line.gap > 1) following = 'related story';
    const own = hasBegun && line.as !== undefined ? AFTER[line.as as OmissionKind] : undefined;
    if (own !== undefined) following = own;
    else if (following === 'related story' && line.as !== 'navigation' && line.as !== 'comment form')
      line.as = following;
    else if (following !== undefined) line.as ??= following;
  }
}

/** Gives every line that is left its role in the article. */
function articleOf(lines: readonly Line[], byline: Line | undefined): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, as: Role | OmissionKind): void => {
    pieces.push({ text, as });
  };
  const caption = (text: string): void => {
    const { caption: words, credit } = splitCredit(text);
    add(words, 'caption');
    if (credit !== undefined) add(credit, 'credit');
  };
  const own = lines.filter(({ as }) => as === undefined || as === 'byline');
  const bylineAt = byline === undefined ? -1 : own.indexOf(byline);
  for (const line of lines) {
    const { text, as, gap } = line;
    const place = own.indexOf(line);
    const [next, after] = [own[place + 1], own[place + 2]];
    const before = pieces.at(-1)?.as;
    const half = doubledHalf(text);
    if (as !== undefined) add(text, as);
    else if (half !== undefined) {
      add(half, 'description');
      add(half, 'photograph description');
    } else if (text === next?.text) add(text, 'photograph description');
    else if (before === 'description' || (before === 'photograph description' && place > 0)) caption(text);
    else if (before === 'caption' && gap === 0 && countWords(text) <= 8 && !endsAsSentence(text))
      add(text, 'credit');
    else if (/^[•‣◦]\s*/.test(text)) add(text.replace(/^[•‣◦]\s*/, ''), 'bullet');
    else if (isCrossReference(text)) add(text, 'cross-reference');
    else if (isDescription(text, next, after, place < bylineAt)) add(text, 'description');
    else if (next !== undefined && isHeading(text)) add(text, 'heading');
    else if (place >= own.length - 2 && authorInNote(text) !== undefined) add(text, 'author-note');
    else add(text, 'paragraph');
  }
  return pieces;
}

/** A line that is no sentence, longer than headings are, with a caption under it and then a wider gap. */
function isDescription(
  text: string,
  next: Line | undefined,
  after: Line | undefined,
  isHead: boolean,
): boolean {
  if (next?.as !== undefined || next === undefined || endsAsSentence(text)) return false;
  const words = countWords(text);
  return (
    words >= 6 &&
    words <= 30 &&
    countWords(next.text) < LONG &&
    (isHead || (after !== undefined && after.gap > 1))
  );
}

function findingsOf(pieces: readonly Piece[]): Findings {
  const textOf = (role: Role): string | undefined => pieces.find(({ as }) => as === role)?.text;
  const [title, standfirst, byline, note] = (['title', 'standfirst', 'byline', 'author-note'] as const).map(
    textOf,
  );
  const dated = pieces.find(({ as, text }) => as === 'reading time and date' && dayIn(text) !== undefined);
  const day = dayIn(dated?.text ?? '');
  const author = byline?.replace(/^by /i, '') ?? authorInNote(note ?? '');
  return {
    ...(title === undefined
      ? {}
      : { title: { value: title, basis: 'the first line that is long enough and no sentence' } }),
    ...(standfirst === undefined
      ? {}
      : { standfirst: { value: standfirst, basis: 'the line under the title' } }),
    ...(byline === undefined
      ? {}
      : { byline: { value: byline, basis: 'a line under the title that is a name' } }),
    ...(author === undefined
      ? {}
      : {
          authors: {
            names: [author],
            basis: byline === undefined ? 'the line about the author at the end' : 'the author’s line',
          },
        }),
    ...(day === undefined
      ? {}
      : { published: { value: day, basis: `a line of the capture: “${dated?.text ?? ''}”` } }),
  };
}

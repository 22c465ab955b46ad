import type { Findings, Proof } from './findings.ts';
import { furnitureByNames, furnitureByWords } from './furniture.ts';
import { authorInNote, dayIn, isCrossReference } from './line-shapes.ts';
import { furnitureOf, namesFor, SHORT, standsInFurniture, WHOLES, wrappersOf } from './page-furniture.ts';
import { findByline, findStandfirst, findTitle } from './page-head.ts';
import { namesOf, type PageLine } from './page-lines.ts';
import type { PageMetadata } from './page-metadata.ts';
import { countWords, type OmissionKind, type Piece, type Role } from './piece.ts';
import { markPullQuotes } from './pull-quotes.ts';

/** What a page is read from. */
export interface PageToRead {
  lines: readonly PageLine[];
  /** Places of the lines that the extractor takes for the article’s text. */
  found: ReadonlySet<number>;
  metadata: PageMetadata;
  /** Address that the page was fetched or saved from. */
  address?: Proof;
}

const PULL_QUOTE = /pull-?_?quote/i;
const CAPTION = /\bcaption|caption\b|caption-text/i;
const CREDIT = /credit|copyright|source/i;

/** Gives every line of a page its role in the article, or the kind of furniture that it is. */
export function readPage({ lines, found, metadata, address }: PageToRead): {
  pieces: Piece[];
  findings: Findings;
} {
  const title = findTitle(lines, metadata.headlines);
  const body = [...found].filter((line) => line > title).sort((a, b) => a - b);
  const [first, last] = [body[0] ?? lines.length, body.at(-1) ?? -1];
  const byline = findByline(lines, title, first, metadata.authors?.names ?? []);
  const standfirst = findStandfirst(lines, title, first, metadata.descriptions);
  const heads = new Map<number, Role>([
    [title, 'title'],
    [byline, 'byline'],
    [standfirst, 'standfirst'],
  ]);
  const wrappers = wrappersOf(
    body.flatMap((line) => lines[line]?.within ?? []),
    body.length,
  );
  const pieces = lines.map((line, index): Piece => {
    const { text, nodes } = line;
    const head = heads.get(index);
    if (head !== undefined) return { text, as: head };
    const isPart = found.has(index) && index > title && !standsInFurniture(line, wrappers);
    const isIts = isPart || (index > title && index < last && belongsToArticle(line));
    const as = isIts ? roleOf(line) : furnitureOf(line, index < first ? 'navigation' : 'related story');
    const depth = as === 'heading' ? headingDepth(line) : undefined;
    return { text, as, nodes, ...(depth === undefined ? {} : { depth }) };
  });
  withoutDoubledDescriptions(pieces);
  for (const piece of pieces)
    if (piece.as === 'description' && metadata.authors?.names.includes(piece.text) === true)
      piece.as = 'author card';
  markAuthorNote(pieces, body);
  return {
    pieces: markPullQuotes(pieces),
    findings: findingsOf(lines, { title, byline, standfirst }, metadata, address),
  };
}

/** Pictures with a caption and pull quotes are part of the article where they stand in it; extractors leave them out. */
function belongsToArticle({ within }: PageLine): boolean {
  const part = within.findIndex(
    (element) => element.tagName === 'figure' || PULL_QUOTE.test(namesOf(element)),
  );
  return (
    part !== -1 &&
    within
      .slice(0, part)
      .every((element) => WHOLES.has(element.tagName) || furnitureByNames(namesFor(element)) === undefined)
  );
}

function roleOf(line: PageLine): Role | OmissionKind {
  const { within, text } = line;
  const is = (tagName: string): boolean => within.some((element) => element.tagName === tagName);
  const called = (names: RegExp): boolean =>
    within.some((element) => !WHOLES.has(element.tagName) && names.test(namesOf(element)));
  if (is('img')) return 'description';
  if (called(PULL_QUOTE)) return 'pull-quote';
  if (is('figure') || is('figcaption') || called(CAPTION)) return called(CREDIT) ? 'credit' : 'caption';
  const furniture = furnitureByWords(text);
  if (furniture !== undefined) return furniture;
  if (within.some(({ tagName }) => /^h[1-6]$/.test(tagName)))
    return /[\p{L}\p{N}]/u.test(text) ? 'heading' : 'separator';
  const list = within.findLast(({ tagName }) => /^[uo]l$/.test(tagName));
  if (list !== undefined && is('li')) return list.tagName === 'ol' ? 'number' : 'bullet';
  if (is('blockquote')) return 'quotation';
  if (dayIn(text) !== undefined && countWords(text) <= 8) return 'reading time and date';
  return isCrossReference(text) ? 'cross-reference' : 'paragraph';
}

function headingDepth({ within }: PageLine): number {
  return Math.max(
    2,
    Number(within.findLast(({ tagName }) => /^h[1-6]$/.test(tagName))?.tagName.slice(1) ?? 2),
  );
}

/** A description that the caption repeats is left out of the copy. */
function withoutDoubledDescriptions(pieces: Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.as === 'description' && next?.as === 'caption' && next.text === piece.text)
      piece.as = 'photograph description';
  }
}

/** A last line of the text that says who the author is. */
function markAuthorNote(pieces: readonly Piece[], body: readonly number[]): void {
  for (const line of body.slice(-2)) {
    const piece = pieces[line];
    if (piece?.as === 'paragraph' && authorInNote(piece.text) !== undefined) piece.as = 'author-note';
  }
}

function findingsOf(
  lines: readonly PageLine[],
  places: { title: number; byline: number; standfirst: number },
  { headlines, authors, published, outlet, licence, canonical }: PageMetadata,
  address: Proof | undefined,
): Findings {
  const proof = (place: number, basis: string): Proof | undefined => {
    const text = lines[place]?.text;
    return text === undefined ? undefined : { value: text, basis };
  };
  const title = proof(places.title, 'the page’s headline') ?? headlines[0];
  const byline = proof(places.byline, 'the page’s line on the author');
  const standfirst = proof(places.standfirst, 'the line that the page gives as its description');
  const writers =
    authors ??
    (byline && { names: [byline.value.replace(/^by /i, '')], basis: 'the page’s line on the author' });
  const dated = lines.find(({ text }) => countWords(text) <= SHORT && dayIn(text) !== undefined);
  const date =
    published ?? (dated && { value: dayIn(dated.text) ?? '', basis: `a line of the page: “${dated.text}”` });
  const captured = address ?? canonical;
  const original = canonical !== undefined && canonical.value !== captured?.value ? canonical : undefined;
  return {
    ...(title && { title }),
    ...(title && places.title === -1 && { isTitleSupplied: true }),
    ...(standfirst && { standfirst }),
    ...(byline && { byline }),
    ...(writers && { authors: writers }),
    ...(date && { published: date }),
    ...(outlet && { outlet }),
    ...(captured && { captured }),
    ...(original && { original }),
    ...(licence && { licence }),
  };
}

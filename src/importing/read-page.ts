import type { Element } from 'hast';
import type { Findings, Proof } from './findings.ts';
import { furnitureByNames, furnitureByWords } from './furniture.ts';
import { authorInNote, dayIn, isCrossReference, isName } from './line-shapes.ts';
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

/** Lines after the title among which the author’s line is looked for. */
const HEAD_LINES = 12;
/** A line on author or date has at most so many words. */
const SHORT = 14;
/** Furniture that is put into the midst of texts. */
const BOXES: readonly OmissionKind[] = [
  'newsletter',
  'paywall',
  'related story',
  'comment form',
  'advertisement',
];
const PULL_QUOTE = /pull-?_?quote/i;
const STANDFIRST = /standfirst|sub-?title|sub-?head|\bdek\b|\bdeck\b|summary|excerpt/i;
const CAPTION = /\bcaption|caption\b|caption-text/i;
const CREDIT = /credit|copyright|source/i;
/** They hold the whole page or article, so that their names say nothing of a single line. */
const WHOLES = new Set(['html', 'body', 'main', 'article']);

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

/** The line of the headline: what the page gives as one to programs, else its only first-level heading; -1 for none. */
function findTitle(lines: readonly PageLine[], headlines: readonly Proof[]): number {
  const isH1 = ({ within }: PageLine): boolean => within.some(({ tagName }) => tagName === 'h1');
  const own = lines.flatMap((line, index) => (isH1(line) ? [index] : []));
  const given = (index: number): boolean => headlines.some(({ value }) => value === lines[index]?.text);
  const begins = (index: number): boolean =>
    headlines.some(
      ({ value }) => value.startsWith(lines[index]?.text ?? '\0') && countWords(lines[index]?.text ?? '') > 2,
    );
  const elsewhere = lines.findIndex(
    (line, index) => given(index) && furnitureOf(line, 'separator') === 'separator',
  );
  return (
    own.find(given) ??
    (elsewhere === -1 ? undefined : elsewhere) ??
    own.find(begins) ??
    (own.length === 1 ? own[0] : undefined) ??
    -1
  );
}

function findByline(
  lines: readonly PageLine[],
  title: number,
  first: number,
  authors: readonly string[],
): number {
  const near = lines.slice(title + 1, Math.max(first, title + 1 + HEAD_LINES));
  const isShort = ({ text }: PageLine): boolean => countWords(text) <= SHORT;
  const named = near.findIndex(
    (line) => isShort(line) && line.nodes.length > 0 && authors.some((name) => line.text.includes(name)),
  );
  const marked = near.findIndex(
    (line, index) =>
      isShort(line) &&
      ((/\bby ?line|\bauthor/i.test(innermostNames(line)) &&
        (isName(line.text) || /^by \p{Lu}/iu.test(line.text))) ||
        (index < 3 && /^by /i.test(line.text) && isName(line.text))),
  );
  const place = named === -1 ? marked : named;
  return place === -1 ? -2 : title + 1 + place;
}

function findStandfirst(
  lines: readonly PageLine[],
  title: number,
  first: number,
  descriptions: readonly string[],
): number {
  const near = lines.slice(title + 1, Math.max(first + 1, title + 4));
  const place = near.findIndex(
    (line) =>
      line.nodes.length > 0 &&
      (descriptions.includes(line.text) || STANDFIRST.test(innermostNames(line))) &&
      countWords(line.text) > 3,
  );
  return place === -1 ? -3 : title + 1 + place;
}

/** Elements that hold a quarter of the article and more: their names say nothing of a line in it. */
function wrappersOf(elements: readonly Element[], lines: number): Set<Element> {
  const counts = new Map<Element, number>();
  for (const element of elements) counts.set(element, (counts.get(element) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= lines / 4).map(([element]) => element));
}

/** Extractors leave the heading of a box that stands in the text. */
function standsInFurniture({ within }: PageLine, wrappers: ReadonlySet<Element>): boolean {
  return within
    .filter((element) => !wrappers.has(element) && !WHOLES.has(element.tagName))
    .some((element) => BOXES.some((kind) => kind === furnitureByNames(namesFor(element))));
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

/** The kind of furniture that a line is by its words, by the names of what it stands in, or by where it stands. */
function furnitureOf({ text, within }: PageLine, otherwise: OmissionKind): OmissionKind {
  const byWords = furnitureByWords(text);
  if (byWords !== undefined) return byWords;
  if (dayIn(text) !== undefined && countWords(text) <= SHORT) return 'reading time and date';
  const parts = within.filter(({ tagName }) => !WHOLES.has(tagName));
  const byNames = parts
    .map((element) => furnitureByNames(namesFor(element)))
    .findLast((kind) => kind !== undefined);
  if (byNames !== undefined) return byNames;
  return within.some(({ tagName }) => tagName === 'img') ? 'photograph description' : otherwise;
}

function namesFor(element: Element): string[] {
  return [element.tagName, ...namesOf(element).split(' ')].filter((name) => name !== '');
}

/** Names of the three innermost elements, as one text. */
function innermostNames({ within }: PageLine): string {
  return within
    .slice(-3)
    .filter(({ tagName }) => !WHOLES.has(tagName))
    .map(namesOf)
    .join(' ');
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

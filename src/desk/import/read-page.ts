import { authorsOf, pageFindings, type PageToRead } from './page-findings.ts';
import { attributesOf, CREDIT, isPicture, type PageLine } from './page-lines.ts';
import { bareWords, countWords, isInBody, type Findings, type HeadRole, type Piece } from './piece.ts';

/** Minimum words of a paragraph, maximum words of a byline, and maximum lines of an article’s head. */
const PARAGRAPH = 20;
const BYLINE = 24;
const HEAD_LINES = 12;
const STANDFIRST = /standfirst|sub-?_?(?:title|head|headline)\b|\bdek\b|\bdeck\b/i;

/** Gives every line of a page its role in the article; lines that are not in the article are omitted. */
export function readPage(page: PageToRead): { pieces: Piece[]; findings: Findings; warnings: string[] } {
  const { lines, found } = page;
  const isText = (line: PageLine, index: number): boolean =>
    found.has(index) && countWords(line.text) >= PARAGRAPH && roleOf(line) === 'paragraph';
  const first = lines.findIndex(isText);
  const start = first === -1 ? Math.min(lines.length, ...found) : first;
  const title = findTitle(page, start);
  const near = linesNear(lines, title, start);
  const head = findHead(page, title, near);
  const pieces = lines.map((line, index): Piece => {
    const role = Object.entries(head).find(([, one]) => one === line)?.[0] as HeadRole | undefined;
    const omitted = line.within.some(isPicture) ? 'photograph description' : 'rest of the page';
    const as = role ?? (found.has(index) ? roleOf(line) : omitted);
    return { ...line, as, depth: Math.max(2, levelOf(line.within) ?? 2) };
  });
  return { pieces, findings: pageFindings(page, head, near), warnings: warningsOf(page, pieces) };
}

/** The lines of the article’s head by their roles. @param around the lines around its headline. */
function findHead(
  { lines, found, metadata }: PageToRead,
  title: number,
  around: readonly PageLine[],
): Record<HeadRole, PageLine | undefined> {
  const near = around.filter((line) => line !== lines[title]);
  const people = (metadata.authors ?? metadata.named)?.names ?? [];
  const isNamed = ({ text }: PageLine): boolean =>
    people.some((name) => bareWords(text).includes(bareWords(name)));
  const short = near.filter(({ text }) => countWords(text) <= BYLINE);
  const called = short.filter((line) => authorsOf(line, metadata.others).length > 0);
  const byline = called.find(isNamed) ?? called[0] ?? short.find(isNamed);
  const isStandfirst = (line: PageLine): boolean =>
    line !== byline &&
    countWords(line.text) > 3 &&
    (line.within.slice(-2).some((element) => STANDFIRST.test(attributesOf(element))) ||
      (!found.has(lines.indexOf(line)) && metadata.descriptions.includes(line.text)));
  return { title: lines[title], standfirst: near.find(isStandfirst), byline };
}

/** The lines around the headline that have words, those after it first. */
function linesNear(lines: readonly PageLine[], title: number, start: number): PageLine[] {
  const from = title === -1 ? Math.max(0, start - HEAD_LINES) : title;
  const isIn = ({ words, within }: PageLine): boolean =>
    words.length > 0 && !within.some((element) => element.localName === 'blockquote');
  const before = lines.slice(Math.max(0, title - 3), from).reverse();
  return [...lines.slice(from, start + 1), ...before].filter(isIn);
}

/**
 * The index of the headline: the heading at the beginning of the article that matches the page’s title, else the last first-level
 * heading there; -1 if there is none.
 */
function findTitle({ lines, metadata, title }: PageToRead, start: number): number {
  const given = title === undefined ? metadata.titles.map(({ value }) => value) : [title];
  const wanted = given.map(bareWords);
  const others = metadata.others.map(bareWords);
  const isMost = (one: string, other: string): boolean =>
    one.includes(other) && other.length > one.length / 2;
  const worths = lines.map(({ text, within }, index): number => {
    const words = bareWords(text);
    const level = levelOf(within);
    if (words === '' || index > start + HEAD_LINES || others.includes(words)) return 0;
    if (level === undefined) return wanted.includes(words) && index <= start ? 1 : 0;
    if (wanted.includes(words)) return 40 - level;
    if (wanted.some((one) => isMost(one, words) || isMost(words, one))) return 30 - level;
    return level === 1 && title === undefined && index <= start + 1 ? 10 : 0;
  });
  const most = Math.max(0, ...worths);
  return most === 0 ? -1 : worths.lastIndexOf(most);
}

function roleOf({ within, words, cells, level, number }: PageLine): Piece['as'] {
  const called = (names: RegExp): boolean =>
    within.slice(-4).some((element) => names.test(attributesOf(element)));
  const figure = within.find((element) => element.localName === 'figure');
  // A caption already describes the picture.
  const isDescribed = figure?.querySelector('figcaption') !== null;
  if (within.some(isPicture)) return isDescribed ? 'photograph description' : 'description';
  if (cells !== undefined) return 'row';
  if (called(/pull-?_?quote/i)) return 'pull-quote';
  if (figure !== undefined || called(/\bcaption|caption\b/i)) return called(CREDIT) ? 'credit' : 'caption';
  if (words.length === 0) return 'preformatted';
  if (levelOf(within) !== undefined) return 'heading';
  if (level !== undefined) return number === undefined ? 'bullet' : 'number';
  return within.some((element) => element.localName === 'blockquote') ? 'quotation' : 'paragraph';
}

function warningsOf({ lines, metadata: { paywall } }: PageToRead, pieces: readonly Piece[]): string[] {
  const isPart = (element: Element): boolean => /^article\b|\barticleBody\b/.test(attributesOf(element));
  const parts = Map.groupBy(lines, ({ within }) => within.findLast(isPart));
  parts.delete(undefined);
  const words = (list: readonly { text: string }[]): number => countWords(...list.map(({ text }) => text));
  const [own, most] = [words(pieces.filter(isInBody)), Math.max(0, ...[...parts.values()].map(words))];
  const warnings = {
    'A plain text does not mark its parts. What is not part of the article goes under “omitted”, in its order; mark headings, captions and quotations in the copy.':
      lines.every(({ within }) => within.length === 0),
    [`The page says that it cannot be read freely (${paywall ?? ''}): the text may be cut. Compare its end with the page as a subscriber sees it.`]:
      paywall !== undefined,
    [`The copy has ${own} words, and what the page itself calls the article has ${most}. Check whether this is the article: --selector "article" takes that part.`]:
      own * 2 < most,
  };
  return Object.entries(warnings).flatMap(([warning, applies]) => (applies ? [warning] : []));
}

/** The level of the heading around a line. */
function levelOf(within: readonly Element[]): number | undefined {
  const heading = within.findLast((element) => /^h[1-6]$/.test(element.localName));
  return heading === undefined ? undefined : Number(heading.localName.slice(1));
}

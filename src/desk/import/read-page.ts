import { dayIn, namesIn } from './names-and-days.ts';
import { attributesOf, CREDIT, isAuthor, isPicture, type PageLine } from './page-lines.ts';
import type { PageMetadata } from './page-metadata.ts';
import { bareWords, BY_EDITOR, countWords, isInBody } from './piece.ts';
import type { Findings, HeadRole, Piece, Proof } from './piece.ts';
import type { Capture } from './read-capture.ts';

/** Minimum words of a paragraph, maximum words of a byline or a date line, and maximum lines of an article’s head. */
const PARAGRAPH = 20;
const BYLINE = 24;
const HEAD_LINES = 12;
const STANDFIRST = /standfirst|sub-?_?(?:title|head|headline)\b|\bdek\b|\bdeck\b/i;
/** Words before the day of an update. */
const CHANGED = /updat|modif|aktualis|обновл|actualis|mis à jour|aggiorn|revised|edited/i;
/** A time in UTC: the local day of the page may differ. */
const UTC = /\d:\d{2}.*(?:Z|[+-]00:?00|GMT|UTC)\s*$/;

/** The lines of the article’s head by their roles. */
type Head = Record<HeadRole, PageLine | undefined>;

/** Gives every line of a page its role in the article; lines that are not in the article are omitted. */
export function readPage(page: Capture): { pieces: Piece[]; findings: Findings; warnings: string[] } {
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
    return { ...line, as, depth: Math.max(2, levelOf(line.within)) };
  });
  return { pieces, findings: findingsOf(page, head, near), warnings: warningsOf(page, pieces) };
}

/** The lines of the article’s head. @param around the lines around its headline. */
function findHead({ lines, found, metadata }: Capture, title: number, around: readonly PageLine[]): Head {
  const near = around.filter((line) => line !== lines[title]);
  const people = (metadata.authors ?? metadata.named)?.value ?? [];
  const isNamed = ({ text }: PageLine): boolean =>
    people.some((name) => bareWords(text).includes(bareWords(name)));
  const short = near.filter(({ text }) => countWords(text) <= BYLINE);
  const byline = short.find(isNamed) ?? short.find((line) => authorsOf(line, metadata.others).length > 0);
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
function findTitle({ lines, metadata: { titles } }: Capture, start: number): number {
  const wanted = titles.map(({ value }) => bareWords(value));
  const isMost = (one: string, other: string): boolean =>
    one.includes(other) && other.length > one.length / 2;
  const isChosen = titles[0]?.basis === BY_EDITOR;
  // A heading that has the words of a title, or most of them; the main heading; another line that has the words.
  const tests: ((words: string, level: number) => boolean)[] = [
    (words, level) => level > 0 && wanted.includes(words),
    (words, level) => level > 0 && wanted.some((one) => isMost(one, words) || isMost(words, one)),
    (_, level) => level === 1 && !isChosen,
    (words) => wanted.includes(words),
  ];
  const first = lines
    .slice(0, start + 2)
    .map(({ text, within }) => [bareWords(text), levelOf(within)] as const);
  const found = tests.map((test) =>
    first.findLastIndex(([words, level]) => words !== '' && test(words, level)),
  );
  return found.find((index) => index !== -1) ?? -1;
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
  if (figure !== undefined || called(/.\bcaption|.caption\b/i)) return called(CREDIT) ? 'credit' : 'caption';
  if (words.length === 0) return 'preformatted';
  if (levelOf(within) > 0) return 'heading';
  if (level !== undefined) return number === undefined ? 'bullet' : 'number';
  return within.some((element) => element.localName === 'blockquote') ? 'quotation' : 'paragraph';
}

function warningsOf({ form, lines, metadata: { paywall } }: Capture, pieces: readonly Piece[]): string[] {
  const isPart = (element: Element): boolean => /^article\b|\barticleBody\b/.test(attributesOf(element));
  const parts = Map.groupBy(lines, ({ within }) => within.findLast(isPart));
  const words = (list: readonly { text: string }[]): number => countWords(...list.map(({ text }) => text));
  const own = words(pieces.filter(isInBody));
  const most = Math.max(...[...parts].map(([part, list]) => (part ? words(list) : 0)));
  const ofText =
    'A plain text does not mark its parts. What is not part of the article goes under “omitted”, in its order; mark headings, captions and quotations in the copy.';
  const cut = `The page says that it cannot be read freely (${paywall ?? ''}): the text may be cut. Compare its end with the page as a subscriber sees it.`;
  const short = `The copy has ${own} words, and what the page itself calls the article has ${most}. Check whether this is the article: --selector "article" takes that part.`;
  return [
    ...(form === 'text' ? [ofText] : []),
    ...(paywall === undefined ? [] : [cut]),
    ...(own * 2 < most ? [short] : []),
  ];
}

/** The level of the heading around a line; 0 if there is none. */
function levelOf(within: readonly Element[]): number {
  const heading = within.findLast((element) => /^h[1-6]$/.test(element.localName));
  return Number(heading?.localName.slice(1) ?? 0);
}

/** What a page states about its article, and where: its metadata first, then its visible text. @param near the lines around the headline. */
function findingsOf({ text, metadata }: Capture, head: Head, near: PageLine[]): Findings {
  const { titles, outlet, others, captured, original } = metadata;
  const proof = (role: HeadRole, basis: string): Proof | undefined =>
    head[role] && { value: head[role].text, basis };
  const byline = proof('byline', 'the page’s line on the author');
  const seen = head.byline ? authorsOf(head.byline, others) : [];
  return {
    title: proof('title', 'the page’s headline') ?? titles[0],
    isTitleSupplied: head.title === undefined,
    standfirst: proof('standfirst', 'the line that the page gives as its description'),
    byline,
    authors: metadata.authors ?? (byline && seen.length > 0 ? { ...byline, value: seen } : metadata.named),
    published: dayOf(metadata, near),
    outlet,
    language: languageOf(text, metadata.languages),
    captured,
    original,
  };
}

/** The names in a line that the page marks as a byline or that begins like one: “By …”. */
function authorsOf(line: PageLine, others: readonly string[]): string[] {
  const isCalled = line.within.slice(-3).some(isAuthor) || /^(?:by|von|par|por)\s/i.test(line.text);
  const texts = [...line.authors, ...(isCalled ? [line.text] : [])];
  return [...new Set(texts.flatMap((names) => namesIn(names, others)))];
}

/**
 * The day of publication: the page’s metadata, else a line near its headline. A time in UTC can be another day locally; then a
 * line of the page decides.
 */
function dayOf({ published: [stated], languages }: PageMetadata, near: PageLine[]): Findings['published'] {
  const shown = near.flatMap(({ text }): Proof[] => {
    const isDay = countWords(text) <= BYLINE && !CHANGED.test(text);
    const value = isDay ? dayIn(text, languages[0]?.value) : undefined;
    return value === undefined ? [] : [{ value, basis: `a line of the page: “${text}”` }];
  });
  if (stated === undefined) return shown[0] && { ...shown[0], isStated: false };
  const time = Date.parse(stated.value);
  const isNear = ({ value }: Proof): boolean => Math.abs(Date.parse(value) - time) < 2 * 24 * 3600 * 1000;
  const chosen = (UTC.test(stated.value) ? shown.find(isNear) : undefined) ?? stated;
  return { ...chosen, value: dayIn(chosen.value) ?? '', isStated: true };
}

/** The first language that the page declares, as a BCP 47 tag, whose letters its text has. */
function languageOf(text: string, stated: readonly Proof[]): Proof | undefined {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const isLatin = count(/\p{sc=Latn}/gu) > count(/\p{L}/gu) / 2;
  return stated.flatMap(({ value, basis }): Proof[] => {
    try {
      const tag = new Intl.Locale(value.replaceAll('_', '-'));
      return (tag.maximize().script === 'Latn') === isLatin ? [{ value: tag.toString(), basis }] : [];
    } catch {
      return [];
    }
  })[0];
}

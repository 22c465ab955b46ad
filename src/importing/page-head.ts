import type { Proof } from './findings.ts';
import { isName } from './line-shapes.ts';
import { furnitureOf, SHORT, WHOLES } from './page-furniture.ts';
import { namesOf, type PageLine } from './page-lines.ts';
import { countWords } from './piece.ts';

/** Lines after the title among which the author’s line is looked for. */
const HEAD_LINES = 12;
const STANDFIRST = /standfirst|sub-?title|sub-?head|\bdek\b|\bdeck\b|summary|excerpt/i;

/** The line of the headline: what the page gives as one to programs, else its only first-level heading; -1 for none. */
export function findTitle(lines: readonly PageLine[], headlines: readonly Proof[]): number {
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

/** The author’s line: one that has an author’s name, or that the page calls so; -2 for none. */
export function findByline(
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

/** The line that the page gives as its description, or calls a standfirst; -3 for none. */
export function findStandfirst(
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

/** Names of the three innermost elements, as one text. */
function innermostNames({ within }: PageLine): string {
  return within
    .slice(-3)
    .filter(({ tagName }) => !WHOLES.has(tagName))
    .map(namesOf)
    .join(' ');
}

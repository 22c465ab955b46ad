import type { Statement } from '../../library/citations/statement.ts';

type Said = Pick<Statement, 'text' | 'quotations'>;

/** What a picture holds so that it can be read at half its size: letters of our words, and of all that the other side has. */
const OURS = 200;
const THEIRS = 380;

/** The first statement that is short enough for a picture; undefined if none is. */
export function firstShort<Kind extends Said>(statements: readonly Kind[]): Kind | undefined {
  return statements.find(
    ({ text, quotations }) => text.length <= OURS && sum(quotations, lengthOf) <= THEIRS,
  );
}

/** The same, of statements of which one serves as well as another: those whose quotations need no errata come first. */
export function firstPlain<Kind extends Said>(statements: readonly Kind[]): Kind | undefined {
  const count = ({ quotations }: Said): number => sum(quotations, ({ errata }) => errata.length);
  return firstShort(statements.toSorted((a, b) => count(a) - count(b)));
}

function lengthOf({ quote, errata }: Said['quotations'][number]): number {
  return (
    quote.length + sum(errata, ({ wrong, read = '', remarks }) => [wrong, read, ...remarks].join().length)
  );
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}

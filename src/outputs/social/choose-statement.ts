import type { Statement } from '../../library/citations/statement.ts';
import { isDrawable } from './typefaces.ts';

type Said = Pick<Statement, 'text' | 'quotations'>;

/** The most letters that stay readable when a picture is shown at half size: our text, and everything on the other side. */
const OURS = 200;
const THEIRS = 380;

/** The first statement that is short enough for a picture and can be drawn; undefined if none is. */
export function firstShort<Kind extends Said>(statements: readonly Kind[]): Kind | undefined {
  return statements.find(
    ({ text, quotations }) =>
      text.length <= OURS &&
      sum(quotations, lengthOf) <= THEIRS &&
      [text, ...quotations.flatMap(wordsOf)].every(isDrawable),
  );
}

function wordsOf({ quote, errata }: Said['quotations'][number]): string[] {
  return [quote, ...errata.flatMap(({ wrong, read = '', remarks }) => [wrong, read, ...remarks])];
}

function lengthOf({ quote, errata }: Said['quotations'][number]): number {
  return (
    quote.length + sum(errata, ({ wrong, read = '', remarks }) => [wrong, read, ...remarks].join().length)
  );
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}

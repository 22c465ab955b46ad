import type { Statement } from '../citations/statement.ts';
import { errataOf, type NotesOfArticles } from './errata.ts';

type Said = Pick<Statement, 'text' | 'quotations'>;

/** What a picture holds so that it can be read at half its size: letters of our words, and of all that the other side has. */
const OURS = 200;
const THEIRS = 380;

/** The first statement that is short enough for a picture; undefined if none is. */
export function firstShort<Kind extends Said>(
  statements: readonly Kind[],
  notes: NotesOfArticles,
): Kind | undefined {
  return statements.find(
    ({ text, quotations }) =>
      text.length <= OURS && sum(quotations, (quotation) => lengthOf(quotation, notes)) <= THEIRS,
  );
}

/** The same, of statements of which one serves as well as another: those whose quotations need no errata come first. */
export function firstPlain<Kind extends Said>(
  statements: readonly Kind[],
  notes: NotesOfArticles,
): Kind | undefined {
  const errata = ({ quotations }: Said): number => sum(quotations, (each) => errataOf(each, notes).length);
  return firstShort(
    statements.toSorted((a, b) => errata(a) - errata(b)),
    notes,
  );
}

function lengthOf(quotation: Said['quotations'][number], notes: NotesOfArticles): number {
  return (
    quotation.quote.length + sum(errataOf(quotation, notes), ({ wrong, read }) => `${wrong}${read}`.length)
  );
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}

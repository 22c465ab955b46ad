import { weighStatement } from '../citations/weigh-statement.ts';
import { divide, type Part } from '../parts/divide.ts';
import type { Figure } from './read-figures.ts';

/** A figure as far as its place is decided by it. */
type PlacedFigure = Pick<Figure, 'text' | 'claimedBy' | 'status' | 'note' | 'quotations'>;

/** Bytes that the words around a figure add to its page, compressed, as measured. */
const FRAME = 30;

/** The pages of the figures: one as long as everything fits, else one or more for each year of the articles that have them. */
export function figureParts<Placed extends PlacedFigure>(figures: readonly Placed[]): Part<Placed>[] {
  return divide(
    figures.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)),
    {
      groupOf: (figure) => dayOf(figure).slice(0, 4),
      weigh: (figure) =>
        FRAME + weighStatement(figure, `${figure.claimedBy}${figure.status}${figure.note ?? ''}`),
      whole: 9000,
    },
  );
}

function dayOf({ quotations: [first] }: Pick<Figure, 'quotations'>): string {
  return first?.source.published.date ?? '';
}

import { divide, type Part } from '../parts/divide.ts';
import { firstLetter } from '../parts/first-letter.ts';
import { sortName, type NameEntry } from './name-index.ts';

/** So many articles are named for each name, and so many passages of each. */
export const SHOWN = { articles: 6, passages: 3 };

/** Bytes that a name and an article’s line under it add to the page, compressed, as measured. */
const NAME = 30;
const LINE = 25;

/** The pages of the index of names: one as long as everything fits, else one or more for each letter. */
export function nameParts(entries: readonly NameEntry[]): Part<NameEntry>[] {
  return divide(
    entries.toSorted((a, b) => (letterOf(a) < letterOf(b) ? -1 : letterOf(a) > letterOf(b) ? 1 : 0)),
    {
      groupOf: letterOf,
      weigh: ({ places }) => NAME + Math.min(places.length, SHOWN.articles) * LINE,
      whole: 8000,
    },
  );
}

function letterOf(entry: NameEntry): string {
  return firstLetter(sortName(entry));
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SatoriOptions } from 'satori';

/** The typefaces for our words and for the sources’. A letter missing from one file of a family is looked up in the other. */
export const SANS = 'Libre Franklin, Libre Franklin Extended';
export const SERIF = 'Newsreader, Newsreader Extended';

/** The families and weights in use, in two subsets each: Western European, and the rest of the Latin letters. */
export const TYPEFACES: SatoriOptions['fonts'] = [
  ...family('libre-franklin', 'Libre Franklin', [400, 600, 700]),
  ...family('newsreader', 'Newsreader', [400, 500]),
];

/** Letters that the typefaces lack: they have only Latin ones. */
const OTHER_LETTERS = /[^\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]/u;
/** A word with as many letters can be wider than a side of the picture. */
const TOO_LONG = /\S{28}/u;

/** Whether a picture can show the words. */
export function isDrawable(words: string): boolean {
  return !OTHER_LETTERS.test(words) && !TOO_LONG.test(words);
}

/** Words as a picture can show them, or our own name for them. */
export function drawable(words: string, instead: string): string {
  return isDrawable(words) ? words : instead;
}

function family(id: string, name: string, weights: readonly (400 | 500 | 600 | 700)[]): typeof TYPEFACES {
  const { resolve } = createRequire(import.meta.url);
  const read = (subset: string, weight: number): Buffer =>
    readFileSync(resolve(`@fontsource/${id}/files/${id}-${subset}-${weight}-normal.woff`));
  return weights.flatMap((weight) => [
    { name, weight, data: read('latin', weight) },
    { name: `${name} Extended`, weight, data: read('latin-ext', weight) },
  ]);
}

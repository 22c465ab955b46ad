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

/** Words as the typefaces can draw them. They have only Latin letters; other text is replaced by our own name for it. */
export function drawable(words: string, instead: string): string {
  return /[^\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]/u.test(words) ? instead : words;
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

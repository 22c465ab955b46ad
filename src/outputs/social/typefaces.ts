import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SatoriOptions } from 'satori';

/** The typefaces for our words and for the sources’. A letter missing from one file of a family is looked up in the other. */
export const SANS = 'Libre Franklin, Libre Franklin Extended';
export const SERIF = 'Newsreader, Newsreader Extended';

/** Western European letters, and the rest of the Latin ones. */
const SUBSETS = ['latin', 'latin-ext'] as const;

/** The families and weights in use. */
export const TYPEFACES: SatoriOptions['fonts'] = [
  ...family('libre-franklin', 'Libre Franklin', [400, 600, 700]),
  ...family('newsreader', 'Newsreader', [400, 500]),
];

/** What the typefaces have. @see `unicode.json` of their packages. */
const LETTERS = letters();
/** A word with as many letters can be wider than a side of the picture. */
const TOO_LONG = /\S{28}/u;
/** Maximum length of a title. */
const LONGEST = 240;

/** Whether a picture can show the words. */
export function isDrawable(words: string): boolean {
  return LETTERS.test(words.normalize()) && !TOO_LONG.test(words);
}

/** Words as a picture can show them, shortened if they are very long, or our own name for them. */
export function drawable(words: string, instead: string): string {
  if (!isDrawable(words)) return instead;
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

/** Matches texts in letters that both families have, in the two subsets that are read. */
function letters(): RegExp {
  const { resolve } = createRequire(import.meta.url);
  const ranges = JSON.parse(
    readFileSync(resolve('@fontsource/libre-franklin/unicode.json'), 'utf8'),
  ) as Record<string, string>;
  const own = SUBSETS.flatMap((subset) => (ranges[subset] ?? '').split(','));
  const set = own
    .map((range) =>
      range
        .slice(2)
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('');
  return new RegExp(`^[${set}]*$`, 'u');
}

function family(id: string, name: string, weights: readonly (400 | 500 | 600 | 700)[]): typeof TYPEFACES {
  const { resolve } = createRequire(import.meta.url);
  const read = (subset: string, weight: number): Buffer =>
    readFileSync(resolve(`@fontsource/${id}/files/${id}-${subset}-${weight}-normal.woff`));
  return weights.flatMap((weight) =>
    SUBSETS.map((subset) => ({
      name: subset === 'latin' ? name : `${name} Extended`,
      weight,
      data: read(subset, weight),
    })),
  );
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SatoriOptions } from 'satori';
import { TYPEFACES } from '../../site.ts';

/** The typefaces for our words and for the sources’. A letter missing from one file is looked up in the other. */
export const SANS = 'sans, sans extended';
export const DISPLAY = 'display, display extended';

/** Western European letters, and the rest of the Latin ones. */
const SUBSETS = ['latin', 'latin-ext'] as const;

/** Their fonts. */
export const FONTS: SatoriOptions['fonts'] = Object.entries(TYPEFACES).flatMap(
  ([name, { family, weights }]) =>
    weights.flatMap((weight) =>
      SUBSETS.map((subset) => ({
        name: subset === 'latin' ? name : `${name} extended`,
        weight,
        data: readPackage(family, (id) => `files/${id}-${subset}-${weight}-normal.woff`),
      })),
    ),
);

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

/** Matches texts in letters that all families have, in the two subsets that are read. */
function letters(): RegExp {
  const ranges = JSON.parse(
    readPackage(TYPEFACES.sans.family, () => 'unicode.json').toString('utf8'),
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

/** A file of the package of a family. @param named its path in there. */
function readPackage(family: string, named: (id: string) => string): Buffer {
  const id = family.toLowerCase().replaceAll(' ', '-');
  return readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${id}/${named(id)}`));
}

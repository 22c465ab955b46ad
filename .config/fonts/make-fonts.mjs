/**
 * Makes the font files of src/components/styles/fonts from the published families: only the characters and features that the site uses. The README
 * there says how to run it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const ASCII = String.fromCodePoint(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));
const SPACES_AND_HYPHEN = '\u00a0\u2009\u202f\u2011';
const CHARACTERS = `${ASCII}${SPACES_AND_HYPHEN}↑↓£§©«¶·»¼½¾×ÀÁÄÅÆÇÈÉÊËÍÏÑÓÖØÜàáâäåæçèéêëíîïñóôöøúüý–—‘’“”„†‡•…′″€−²³°`;

const FRANKLIN = 'libre-franklin/files/libre-franklin-latin-wght-normal.woff2';
const NEWSREADER = 'newsreader/files/newsreader-latin-opsz-normal.woff2';
const NEWSREADER_ITALIC = 'newsreader/files/newsreader-latin-opsz-italic.woff2';

/** Each file, its source, and its axes: a range, or the single value that is kept. */
const FONTS = {
  franklin: { from: FRANKLIN, axes: { wght: { min: 400, max: 700 } } },
  'newsreader-text': { from: NEWSREADER, axes: { wght: 400, opsz: 18 } },
  'newsreader-bold': { from: NEWSREADER, axes: { wght: 600, opsz: 18 } },
  'newsreader-display': { from: NEWSREADER, axes: { wght: 500, opsz: 56 } },
  'newsreader-italic': { from: NEWSREADER_ITALIC, axes: { wght: 400, opsz: 18 } },
};

for (const [name, { from, axes }] of Object.entries(FONTS)) {
  const family = readFileSync(fileURLToPath(import.meta.resolve(`@fontsource-variable/${from}`)));
  const font = await subsetFont(family, CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: axes,
    noHinting: true,
    keepFeatures: ['kern', 'liga'],
  });
  writeFileSync(new URL(`../../src/components/styles/fonts/${name}.woff2`, import.meta.url), font);
  console.log(`${name}.woff2: ${font.length} bytes`);
}

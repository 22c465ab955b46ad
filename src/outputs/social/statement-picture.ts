import { sourceName } from '../../library/copies/describe-article.ts';
import type { Statement } from '../../library/citations/statement.ts';
import { paragraph, type Box } from './box.ts';
import type { SocialPicture } from './draw-picture.ts';
import { quotedWords } from './quoted-words.ts';

/** The picture of one of our pages: one of its statements. */
export interface ShownStatement extends Pick<Statement, 'text' | 'quotations'> {
  /** Name of the picture: the page’s address below the base, without the last slash. */
  name: string;
  /** A line over the title. */
  above: () => Box;
  title: string;
}

/** Sizes of the title and of the text under it. */
const OUR_SIZES = [
  [104, 34],
  [80, 28],
  [64, 26],
  [48, 25],
  [36, 22],
] as const;
const QUOTE_SIZES = [36, 29, 24, 20];

/** One of our pages: its title, large, and a statement left of the line, the words that support it right of it. */
export function statementPicture({ name, above, title, text, quotations }: ShownStatement): SocialPicture {
  const sources = [...new Set(quotations.map(({ source }) => sourceName(source)))].join(', ');
  return {
    name,
    alt: `${title}${/[?!.]$/.test(title) ? '' : '.'} Left of a line, our words: ${text} Right of it, words of sources: ${sources}.`,
    tinted: 'right',
    left: OUR_SIZES.map(([fontSize, textSize]) => () => [
      above(),
      paragraph(
        { marginTop: 8, fontSize, fontWeight: 700, lineHeight: 1.06, letterSpacing: '-0.04em' },
        title,
      ),
      paragraph({ marginTop: 22, fontSize: textSize, lineHeight: 1.38 }, text),
    ]),
    right: QUOTE_SIZES.map(
      (fontSize) => () => quotations.map((quotation) => quotedWords(quotation, fontSize)),
    ),
  };
}

import { sourceName } from '../../library/copies/describe-article.ts';
import type { Statement } from '../../library/citations/statement.ts';
import type { SocialPicture } from './draw-picture.ts';
import { ourSide, type OurWords } from './our-side.ts';
import { quotedWords } from './quoted-words.ts';

/** The picture of one of our pages: one of its statements. */
export interface ShownStatement extends OurWords {
  /** Name of the picture: the page’s address below the base, without the last slash. */
  name: string;
  quotations: Statement['quotations'];
}

const QUOTE_SIZES = [36, 31, 27, 24, 22, 20];

/** One of our pages: its title and a statement left of the line, the words that support it right of it. */
export function statementPicture(shown: ShownStatement): SocialPicture {
  const { name, title, lead, text, quotations } = shown;
  const sources = [...new Set(quotations.map(({ source }) => sourceName(source)))].join(', ');
  return {
    name,
    // A question already ends with a question mark.
    alt: `${title}${/[?!.]$/.test(title) ? '' : '.'} Left of a line, our words: ${lead === undefined ? '' : `${lead}. `}${text} Right of it, words of sources: ${sources}.`,
    tinted: 'right',
    left: ourSide(shown),
    right: QUOTE_SIZES.map(
      (fontSize) => () => quotations.map((quotation) => quotedWords(quotation, fontSize)),
    ),
  };
}

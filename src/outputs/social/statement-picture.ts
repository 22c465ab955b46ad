import { sourceName } from '../../library/copies/describe-article.ts';
import type { Statement } from '../../library/citations/statement.ts';
import type { SocialPicture } from './draw-picture.ts';
import { ourSide, type OurWords } from './our-side.ts';
import { quotedWords } from './quoted-words.ts';

/** What a picture of a page of ours shows: one of its statements. */
export interface ShownStatement extends OurWords {
  /** Name of the picture: the page’s address below the base, without the last slash. */
  name: string;
  quotations: Statement['quotations'];
}

const QUOTE_SIZES = [36, 31, 27, 24, 22, 20];

/** A page of ours: its title and one statement left of the line, the words this rests on right of it. */
export function statementPicture(shown: ShownStatement): SocialPicture {
  const { name, title, lead, text, quotations } = shown;
  const sources = [...new Set(quotations.map(({ source }) => sourceName(source)))].join(', ');
  return {
    name,
    // A question has its own mark at the end.
    alt: `${title}${/[?!.]$/.test(title) ? '' : '.'} Left of a line, our words: ${lead === undefined ? '' : `${lead}. `}${text} Right of it, words of sources: ${sources}.`,
    tinted: 'right',
    left: ourSide(shown),
    right: QUOTE_SIZES.map(
      (fontSize) => () => quotations.map((quotation) => quotedWords(quotation, fontSize)),
    ),
  };
}

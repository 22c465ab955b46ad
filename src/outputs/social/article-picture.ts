import { authorLine, kindOfText } from '../../library/copies/describe-article.ts';
import type { Article } from '../../library/copies/read-article.ts';
import { formatPublicationDate, formatPublicationRange } from '../../library/basics/dates.ts';
import type { Library } from '../../library/library.ts';
import { capitalised } from '../../library/basics/wording.ts';
import { line, paragraph, type BoxStyle } from './box.ts';
import type { SocialPicture } from './draw-picture.ts';
import { PALETTE } from './frame.ts';
import { regionLine } from './region-line.ts';
import { DISPLAY, drawable, isDrawable } from './typefaces.ts';

const TITLE_SIZES = [72, 57, 46, 36, 27];
const DETAIL_SIZES = [36, 32, 28];

/** An article: its title (their words) left of the line; date, outlet and author (our words) right of it. */
export function articlePicture(
  article: Article,
  content: Pick<Library, 'dossier' | 'regions'>,
): SocialPicture {
  const { id, published, alteration, name } = article;
  const title = drawable(article.title, name);
  const outlet = drawable(article.outlet, article.capturedAt);
  const authors = drawable(authorLine(article), name);
  const own = content.regions.filter((region) => article.regions.includes(region.id));
  const range = formatPublicationRange(published);
  return {
    name: `articles/${id}`,
    alt: `Left of a line, the title of a source: “${title}”. Right of it: ${formatPublicationDate(published)}, ${outlet}, ${authors}. ${kindOfText(article)}.`,
    tinted: 'left',
    left: TITLE_SIZES.map((fontSize) => () => [
      line(
        { flexWrap: 'wrap', columnGap: 24 },
        ...own.map((region) => regionLine(content, region, region.name, 28)),
      ),
      paragraph(
        {
          marginTop: 22,
          fontFamily: DISPLAY,
          fontSize,
          lineHeight: 1.08,
          letterSpacing: '-0.02em',
        },
        title,
      ),
    ]),
    right: DETAIL_SIZES.map((fontSize) => () => [
      paragraph(strong(fontSize), capitalised(formatPublicationDate(published))),
      ...(range === undefined ? [] : [paragraph(small(fontSize), capitalised(range))]),
      paragraph({ ...strong(fontSize), marginTop: fontSize }, outlet),
      paragraph(small(fontSize), authors),
      paragraph(small(fontSize), drawable(kindOfText(article), article.kind)),
      ...(alteration === undefined || !isDrawable(alteration)
        ? []
        : [paragraph({ ...small(fontSize * 0.85), marginTop: 'auto' }, alteration)]),
    ]),
  };
}

function strong(fontSize: number): BoxStyle {
  return { fontSize, fontWeight: 700, lineHeight: 1.3 };
}

function small(fontSize: number): BoxStyle {
  return { fontSize: fontSize * 0.72, lineHeight: 1.4, color: PALETTE['ink-2'] };
}

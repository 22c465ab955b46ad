import { sourceName } from '../../library/copies/describe-article.ts';
import type { Article } from '../../library/copies/read-article.ts';
import type { Library } from '../../library/library.ts';
import { column, paragraph, words, type Box } from './box.ts';
import type { SocialPicture } from './draw-picture.ts';
import { PALETTE } from './frame.ts';
import { regionLine } from './region-line.ts';
import { DISPLAY, drawable, SANS } from './typefaces.ts';

const HEADLINE_SIZES = [56, 44, 33, 28];
const TITLE_SIZES = [38, 32, 26, 20];
const TITLES = 3;

/** What the picture of one of our pages shows. */
export interface ShownPage {
  /** Name of the picture: the page’s address below the base, without the last slash. */
  name: string;
  headline: string;
  regions: { region: Library['regions'][number]; text: string }[];
  /** Its articles, the latest first. */
  articles: readonly Article[];
}

/** One of our pages: its headline and its regions left of the line, the titles of its latest articles right of it. */
export function headlinePicture(
  { name, headline: full, regions, articles }: ShownPage,
  content: Pick<Library, 'dossier' | 'regions'>,
): SocialPicture {
  const headline = drawable(full, name);
  const latest = articles.slice(0, TITLES);
  return {
    name,
    alt: `${content.dossier.name}. Left of a line, our words: ${headline}. ${regions.map(({ text }) => text).join('; ')}. Right of it, titles of sources: ${latest.map((article) => `“${titleIn(article)}”`).join(', ')}.`,
    tinted: 'right',
    left: HEADLINE_SIZES.map((fontSize) => () => [
      paragraph({ fontSize, fontWeight: 600, lineHeight: 1.14, letterSpacing: '-0.03em' }, headline),
      column(
        { marginTop: 'auto', gap: 4 },
        ...regions.map(({ region, text }) => regionLine(content, region, text, 30)),
      ),
    ]),
    right: TITLE_SIZES.map((fontSize) => () => latest.map((article) => titleOf(article, fontSize))),
  };
}

/** An article’s title as far as it can be drawn. */
function titleIn({ title, name }: Article): string {
  return drawable(title, name);
}

function titleOf(article: Article, fontSize: number): Box {
  return paragraph(
    { marginBottom: fontSize * 0.7, fontFamily: DISPLAY, fontSize, lineHeight: 1.2 },
    titleIn(article),
    words(
      { fontFamily: SANS, fontSize: fontSize * 0.68, color: PALETTE['ink-2'] },
      ` ${drawable(sourceName(article), article.id)}`,
    ),
  );
}

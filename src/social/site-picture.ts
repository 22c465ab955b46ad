import { citationName } from '../articles/describe-article.ts';
import type { Article } from '../articles/read-article.ts';
import type { Region } from '../regions/read-regions.ts';
import { column, paragraph, words, type Box } from './box.ts';
import type { SocialPicture } from './draw-picture.ts';
import { PALETTE } from './palette.ts';
import { regionLine } from './region-line.ts';
import { titleWords } from './title-words.ts';
import { SANS, SERIF } from './typefaces.ts';

const TITLE_SIZES = [38, 35, 32, 29, 26, 23, 20];
const TITLES = 3;

/** The site: its promise and its regions left of the line, the titles of the latest articles right of it. */
export function sitePicture(articles: readonly Article[], regions: readonly Region[]): SocialPicture {
  const latest = articles.slice(0, TITLES);
  return {
    name: 'site',
    alt: `Border Briefing. Left of a line, our words: Every statement, beside the words it rests on. ${regions.map(({ name }) => name).join(', ')}. Right of it, titles of sources: ${latest.map(({ title }) => `“${title}”`).join(', ')}.`,
    tinted: 'right',
    left: [
      () => [
        paragraph(
          { fontSize: 56, fontWeight: 600, lineHeight: 1.14, letterSpacing: '-0.03em' },
          'Every statement, beside the words it rests on.',
        ),
        column({ marginTop: 'auto', gap: 4 }, ...regions.map(({ id, name }) => regionLine(id, name, 30))),
      ],
    ],
    right: TITLE_SIZES.map((fontSize) => () => latest.map((article) => titleOf(article, fontSize))),
  };
}

function titleOf(article: Article, fontSize: number): Box {
  return paragraph(
    { marginBottom: fontSize * 0.7, fontFamily: SERIF, fontWeight: 500, fontSize, lineHeight: 1.2 },
    ...titleWords(article),
    words(
      { fontFamily: SANS, fontSize: fontSize * 0.68, color: PALETTE['ink-2'] },
      ` ${citationName(article)}`,
    ),
  );
}

import { formatEventDate } from '../../library/basics/dates.ts';
import { attributionLine } from '../../library/kinds/figures.ts';
import type { Library } from '../../library/library.ts';
import type { Region } from '../../library/kinds/regions.ts';
import { paths } from '../../library/basics/paths.ts';
import { counted, inWords } from '../../library/basics/wording.ts';
import type { Section } from '../../site.ts';
import type { Output } from '../output.ts';
import { articlePicture } from './article-picture.ts';
import { firstPlain, firstShort } from './choose-statement.ts';
import type { SocialPicture } from './draw-picture.ts';
import { paintPicture } from './paint-picture.ts';
import { peoplePicture } from './people-picture.ts';
import { regionLine } from './region-line.ts';
import { sitePicture } from './site-picture.ts';
import { statementPicture, type ShownStatement } from './statement-picture.ts';
import { drawable } from './typefaces.ts';

/** One picture takes as long to build as twenty pages, so only the latest articles have their own. */
const PICTURED = 24;

/** Every picture for link previews, the site’s own first. A page without a short enough statement has none of its own. */
export function socialPictures(library: Library): readonly SocialPicture[] {
  const { articles, regions } = library;
  const shown = [
    ...regions.map((region) => ofRegion(library, region)),
    ofTimeline(library),
    ofComparison(library),
    ofFigures(library),
  ];
  return [
    sitePicture(library),
    ...shown.flatMap((statement) => (statement === undefined ? [] : [statementPicture(statement)])),
    peoplePicture(library),
    ...articles.slice(0, PICTURED).map((article) => articlePicture(article, library)),
  ];
}

/** The pictures as files. */
export function pictureOutputs(library: Library): Output[] {
  return socialPictures(library).map((picture) => ({
    path: paths.socialPicture(picture.name),
    type: 'image/png',
    body: () => paintPicture(picture, drawable(library.dossier.name, library.dossier.id)),
  }));
}

/**
 * The picture of a page: its own, or that of its nearest ancestor that has one, or else the site’s. A statement’s page has that of
 * the page that it is on.
 * @param pictures all of them, the site’s first.
 * @param page its address: `/articles/x/notes/`.
 */
export function pictureOfPage(pictures: readonly SocialPicture[], page: string): SocialPicture | undefined {
  const steps = page.split('/').filter((step) => step !== '' && step !== 'statements');
  const nearest = steps
    .map((_, index) => steps.slice(0, steps.length - index).join('/'))
    .map((above) => pictures.find(({ name }) => name === above))
    .find((picture) => picture !== undefined);
  return nearest ?? pictures[0];
}

/** The opening, or the first key point that is short enough. */
function ofRegion(library: Library, region: Region): ShownStatement | undefined {
  const { id, name, when, headline, summary, points } = region;
  const said = firstShort([summary, ...points]);
  return (
    said && {
      ...said,
      name: id,
      above: () => regionLine(library, region, `${name}, ${when}`, 24),
      title: drawable(headline, id),
    }
  );
}

/** The latest event with a known day. */
function ofTimeline({ articles, events }: Library): ShownStatement | undefined {
  const latestFirst = events
    .filter(({ region, sort, date }) => region !== 'background' && sort === 'event' && date.length === 10)
    .reverse();
  const said = firstPlain(latestFirst);
  return (
    said && {
      ...said,
      name: 'timeline' satisfies Section['id'],
      above: `${events.length} dated entries from ${counted(articles.length, 'article')}`,
      title: 'Timeline',
      lead: formatEventDate(said.date, said.until),
    }
  );
}

/** A question, and the first words of each source that answers it. */
function ofComparison({ articles, questions }: Library): ShownStatement | undefined {
  const asked = questions.map(({ question, positions }) => {
    const quotations = positions.flatMap(({ silent, quotations: [first] }) =>
      silent || first === undefined ? [] : [first],
    );
    const text = `What ${counted(quotations.length, 'article')} of ${inWords(articles.length)} ${quotations.length === 1 ? 'says' : 'say'}, side by side.`;
    return { title: question, text, quotations };
  });
  const said = firstPlain(asked);
  return (
    said && {
      ...said,
      name: 'compare' satisfies Section['id'],
      above: 'Questions: where the articles agree and differ',
    }
  );
}

/** A claim with a number, with who says so. */
function ofFigures({ figures }: Library): ShownStatement | undefined {
  const counts = figures.flatMap((figure) => {
    const { topic, text, from, quotations } = figure;
    return from === undefined ? [] : [{ text: `${topic}: ${text}. ${attributionLine(figure)}`, quotations }];
  });
  const said = firstPlain(counts);
  return (
    said && {
      ...said,
      name: 'figures' satisfies Section['id'],
      above: `${figures.length} claims`,
      title: 'Claims',
    }
  );
}

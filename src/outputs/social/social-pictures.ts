import type { Library } from '../../library/library.ts';
import type { Region } from '../../library/kinds/regions.ts';
import { paths } from '../../library/basics/paths.ts';
import type { Output } from '../output.ts';
import { articlePicture } from './article-picture.ts';
import type { Box } from './box.ts';
import { firstShort } from './choose-statement.ts';
import type { SocialPicture } from './draw-picture.ts';
import { paintPicture } from './paint-picture.ts';
import { regionLine } from './region-line.ts';
import { sitePicture } from './site-picture.ts';
import { statementPicture } from './statement-picture.ts';
import { drawable } from './typefaces.ts';

/** One picture takes as long to build as twenty pages, so only the latest articles have their own. */
const PICTURED = 24;

/** Every picture for link previews, the site’s own first. A region without a short enough statement has none of its own. */
export function socialPictures(library: Library): readonly SocialPicture[] {
  const { articles, regions } = library;
  return [
    sitePicture(library),
    ...regions.flatMap((region) => ofRegion(library, region)),
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
function ofRegion(library: Library, region: Region): SocialPicture[] {
  const { id, name, when, headline, summary, points } = region;
  const said = firstShort([summary, ...points]);
  if (said === undefined) return [];
  const above = (): Box => regionLine(library, region, `${name}, ${when}`, 24);
  return [statementPicture({ ...said, name: id, above, title: drawable(headline, id) })];
}

import type { Library } from '../../library/library.ts';
import { paths } from '../../library/basics/paths.ts';
import type { Output } from '../output.ts';
import { articlePicture } from './article-picture.ts';
import { paintPicture, type SocialPicture } from './draw-picture.ts';
import { headlinePicture } from './headline-picture.ts';
import { drawable } from './typefaces.ts';

/** One picture takes as long to build as twenty pages, so only the latest articles have their own. */
const PICTURED = 24;

/** Every picture for link previews, the site’s own first. */
export function socialPictures(library: Library): readonly SocialPicture[] {
  const { articles, dossier, front, regions } = library;
  const site = {
    name: 'site',
    headline: front?.headline ?? dossier.description,
    regions: regions.map((region) => ({ region, text: region.name })),
    articles,
  };
  return [
    headlinePicture(site, library),
    ...regions.map((region) => {
      const { id, name, when, headline } = region;
      const own = articles.filter((article) => article.regions.includes(id));
      return headlinePicture(
        { name: id, headline, regions: [{ region, text: `${name}, ${when}` }], articles: own },
        library,
      );
    }),
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

import type { Copies } from '../../library/copies/copies.ts';
import { correctionsOn } from '../../library/kinds/corrections-on.ts';
import { lastChanged } from '../../library/kinds/last-changed.ts';
import type { Correction } from '../../library/citations/correction.ts';
import { library } from '../../outputs/publishing/open-library.ts';
import { paths } from '../../library/basics/paths.ts';
import type { RegionName } from '../../library/kinds/read-regions.ts';
import { pictureOfPage } from '../../outputs/social/social-pictures.ts';

/** What masthead, footer and metadata of a page show of the content. */
export interface Frame {
  regions: RegionName[];
  /** How many articles there are. */
  articles: number;
  copies: Copies;
  /** The picture that link previews show. */
  picture: { name: string; alt: string };
  /** The day on which the page was last changed, as far as an editor has written it down. */
  changed: string | undefined;
  /** Of our words on the page, latest first. */
  corrections: Correction[];
}

/** The frame of a page. @param path with the base in front. */
export function frame(path: string): Frame {
  const content = library();
  const { name, alt } = pictureOfPage(content, path.slice(paths.home.length));
  return {
    regions: regionNames(),
    articles: content.articles.length,
    copies: content.copies,
    picture: { name, alt },
    changed: lastChanged(content.changes, path, paths.home),
    corrections: correctionsOn(content.changes, path, paths.home),
  };
}

/** What the regions are called, in the order of the menu. */
export function regionNames(): RegionName[] {
  return library().regions.map(({ id, name }) => ({ id, name }));
}

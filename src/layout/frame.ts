import type { Copies } from '../articles/copies.ts';
import { correctionsOn } from '../changes/corrections-on.ts';
import { lastChanged } from '../changes/last-changed.ts';
import type { Correction } from '../parts/correction.ts';
import { openLibrary } from '../library.ts';
import { paths } from '../paths.ts';
import type { RegionName } from '../regions/read-regions.ts';
import { pictureOfPage } from '../social/social-pictures.ts';

/** All that a page shows of the content besides its own: in masthead, footer and metadata. */
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
  const library = openLibrary();
  const { name, alt } = pictureOfPage(library, path.slice(paths.home.length));
  return {
    regions: regionNames(),
    articles: library.articles.length,
    copies: library.copies,
    picture: { name, alt },
    changed: lastChanged(library.changes, path, paths.home),
    corrections: correctionsOn(library.changes, path, paths.home),
  };
}

/** What the regions are called, in the order of the menu. */
export function regionNames(): RegionName[] {
  return openLibrary().regions.map(({ id, name }) => ({ id, name }));
}

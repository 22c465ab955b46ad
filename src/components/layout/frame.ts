import type { Copies } from '../../library/copies/copies.ts';
import { correctionsOn } from '../../library/kinds/corrections-on.ts';
import { lastChanged } from '../../library/kinds/last-changed.ts';
import type { Correction } from '../../library/citations/correction.ts';
import { library } from '../../outputs/open-library.ts';
import type { SitePath } from '../../site.ts';
import type { RegionName } from '../../library/kinds/read-regions.ts';
import { pictureOfPage } from '../../outputs/social/social-pictures.ts';

/** The content that a page’s masthead, footer and metadata show. */
export interface Frame {
  regions: RegionName[];
  /** How many articles there are. */
  articles: number;
  copies: Copies;
  /** The picture for link previews. */
  picture: { name: string; alt: string };
  /** The day of the page’s last recorded change. */
  changed: string | undefined;
  /** Corrections of our words on the page, latest first. */
  corrections: Correction[];
}

/** The frame of a page. */
export function frame(path: SitePath): Frame {
  const { name, alt } = pictureOfPage(library, path);
  return {
    regions: regionNames(),
    articles: library.articles.length,
    copies: library.copies,
    picture: { name, alt },
    changed: lastChanged(library.changes, path),
    corrections: correctionsOn(library.changes, path),
  };
}

/** The names of the regions, in the order of the menu. */
export function regionNames(): RegionName[] {
  return library.regions.map(({ id, name }) => ({ id, name }));
}

import { correctionsOn } from '../../library/kinds/corrections-on.ts';
import { lastChanged } from '../../library/kinds/last-changed.ts';
import type { Correction } from '../../library/citations/correction.ts';
import { library } from '../../outputs/publishing/open-library.ts';
import { paths } from '../../library/basics/paths.ts';
import { pictureOfPage } from '../../outputs/social/social-pictures.ts';

/** The content that a page’s head shows. */
export interface Frame {
  /** The picture for link previews. */
  picture: { name: string; alt: string };
  /** The day of the page’s last recorded change. */
  changed: string | undefined;
  /** Corrections of our words on the page, latest first. */
  corrections: Correction[];
}

/** The frame of a page. @param path including the base. */
export function frame(path: string): Frame {
  const content = library();
  const { name, alt } = pictureOfPage(content, path.slice(paths.home.length));
  return {
    picture: { name, alt },
    changed: lastChanged(content.changes, path, paths.home),
    corrections: correctionsOn(content.changes, path, paths.home),
  };
}

import type { Library } from '../../library/library.ts';
import { markOf } from '../regions/region-outline.ts';
import { line, shape, words, type Box } from './box.ts';
import { drawable } from './typefaces.ts';

/** A region’s mark, words and colour: never the colour alone. */
export function regionLine(
  { dossier, regions }: Pick<Library, 'dossier' | 'regions'>,
  region: Library['regions'][number],
  text: string,
  fontSize: number,
): Box {
  const size = Math.round(fontSize * 1.6);
  const mark = markOf(dossier.map, region, regions.indexOf(region), size);
  const color = region.colours.light;
  return line(
    { alignItems: 'center', color, fontSize, fontWeight: 600 },
    shape(mark, size, color),
    words({ marginLeft: fontSize * 0.4 }, drawable(text, region.id)),
  );
}

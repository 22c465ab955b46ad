import { regionOutline } from '../map/region-outline.ts';
import type { RegionId } from '../../site.ts';
import { line, shape, words, type Box } from './box.ts';
import { PALETTE } from './palette.ts';

const outlines = new Map<string, string>();

/** A region’s outline, words and colour: never the colour alone. */
export function regionLine(id: RegionId, text: string, fontSize: number): Box {
  const size = Math.round(fontSize * 1.6);
  const key = `${id} ${size}`;
  const outline = outlines.get(key) ?? regionOutline(id, size);
  outlines.set(key, outline);
  return line(
    { alignItems: 'center', color: PALETTE[id], fontSize, fontWeight: 600 },
    shape(outline, size, PALETTE[id]),
    words({ marginLeft: fontSize * 0.4 }, text),
  );
}

import type { Frame } from './frame.ts';
import { projectionOf, unproject } from './projection.ts';

/** Crimea begins at Perekop, about 46.2° N; between these meridians no frame may reach further south. */
const crimea = { west: 32, east: 37, north: 46.3 };

/** Px between samples; a conic's bottom edge bends far less than that. */
const step = 4;

/**
 * Makes sure a frame ends north of Crimea, so that no drawing has to take a side on it. Samples the whole bottom edge of
 * the drawn ground, not only that of the frame.
 *
 * Throws an Error that names the frame, the place and the way out.
 */
export function refuseCrimea(frame: Frame): void {
  const projection = projectionOf(frame);
  const { x, y } = frame.bleed;
  const bottom = frame.height + y;
  const samples = Math.ceil((frame.width + 2 * x) / step);
  for (let i = 0; i <= samples; i++) {
    const [lon, lat] = unproject(projection, [-x + (i / samples) * (frame.width + 2 * x), bottom]);
    if (lon >= crimea.west && lon <= crimea.east && lat < crimea.north) {
      throw new Error(
        `The map frame “${frame.name}” reaches Crimea: its bottom edge lies at ${lat.toFixed(2)}° N, ` +
          `${lon.toFixed(2)}° E. Keep it north of ${crimea.north}° N between ${crimea.west}° and ` +
          `${crimea.east}° E: move the southern point of its reach north, or lower its height or bleed.`,
      );
    }
  }
}

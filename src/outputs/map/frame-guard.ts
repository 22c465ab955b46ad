import type { MapText } from '../../library/kinds/map-schema.ts';
import type { Frame } from './frame.ts';
import { projectionOf, unproject } from './projection.ts';

/** Px between samples; a conic's bottom edge bends far less than that. */
const STEP = 4;

/**
 * Makes sure that a frame ends north of the limit in `map.yaml`. Samples the whole bottom edge of the drawn ground, not only
 * that of the frame.
 * @throws Error that names the frame, the place and the way out.
 */
export function refuseBeyond(limit: MapText['limit'], frame: Frame): void {
  if (limit === undefined) return;
  const projection = projectionOf(frame);
  const { x, y } = frame.bleed;
  const bottom = frame.height + y;
  const samples = Math.ceil((frame.width + 2 * x) / STEP);
  for (let i = 0; i <= samples; i++) {
    const [lon, lat] = unproject(projection, [-x + (i / samples) * (frame.width + 2 * x), bottom]);
    if (lon >= limit.west && lon <= limit.east && lat < limit.north) {
      throw new Error(
        `The map frame “${frame.name}” reaches ${limit.name}: its bottom edge lies at ${lat.toFixed(2)}° N, ` +
          `${lon.toFixed(2)}° E. Keep it north of ${limit.north}° N between ${limit.west}° and ` +
          `${limit.east}° E (“limit” in content/map/map.yaml): move “south” of the frame north.`,
      );
    }
  }
}

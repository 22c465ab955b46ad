import type { Frame, LonLat } from './frame.ts';
import { groundOf } from './ground.ts';
import { regionShapes } from './map-region.ts';
import type { RegionId } from '../../site.ts';

/** The middle of a region's west, east, north and south sides, in degrees. */
const sides: Record<RegionId, [west: LonLat, east: LonLat, north: LonLat, south: LonLat]> = {
  belgorod: [
    [35.3, 50.5],
    [39.25, 50.5],
    [37.2, 51.45],
    [37.2, 49.8],
  ],
  kursk: [
    [34.05, 51.6],
    [38.55, 51.6],
    [36.2, 52.45],
    [36.2, 50.9],
  ],
  belarus: [
    [22.8, 53.6],
    [32.75, 53.6],
    [27.9, 56.15],
    [27.9, 51.3],
  ],
};

/**
 * The silhouette of a region as path data in px of a square box, for `clip-path: path("…")` or a drawing; the larger the
 * box, the finer. It projects the whole boundary file, so call it once per build and not for every mark.
 */
export function regionOutline(id: RegionId, size = 24): string {
  const reach = sides[id];
  const frame: Frame = {
    name: `outline of ${id}`,
    width: size,
    height: size,
    bleed: { x: 0, y: 0 },
    pad: 0.5,
    meridian: reach[2][0],
    reach,
  };
  const inHalfPixels = groundOf(frame, { line: 0.5, oblastLine: 0.5, ring: 6 }).region(regionShapes[id]);
  return inHalfPixels.replace(/-?\d+/g, (number) => halve(Number(number))).replaceAll(' -', '-');
}

/** Half a whole number, without the zero before the point. */
function halve(units: number): string {
  return String(units / 2).replace(/^(-?)0\./, '$1.');
}

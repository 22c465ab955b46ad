import { geoDistance, type GeoProjection } from 'd3-geo';
import type { Frame } from './frame.ts';
import { drawText } from './place.ts';
import { unproject } from './projection.ts';

const earthRadiusKm = 6371;

/** The length of `km` in px along the middle of the frame, where the scale is true to within a few per cent. */
export function pxOfKm(km: number, frame: Frame, projection: GeoProjection): number {
  const [x, y] = [frame.width / 2, frame.height / 2];
  const halfSpan = 50;
  const radians = geoDistance(
    unproject(projection, [x - halfSpan, y]),
    unproject(projection, [x + halfSpan, y]),
  );
  return km / ((radians * earthRadiusKm) / (2 * halfSpan));
}

/**
 * A scale bar at the bottom left. It is a separate drawing in the frame's units, aligned to that corner, so that it scales
 * with the map and stays in the corner.
 */
export function drawScaleBar(km: number, frame: Frame, projection: GeoProjection): string {
  const length = Math.round(pxOfKm(km, frame, projection));
  const [left, bottom] = [20, frame.height - 16];
  return (
    `<svg class="lettering" aria-hidden="true" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="xMinYMax meet">` +
    `<path class="scale" d="M${left} ${bottom - 5}v5h${length}v-5"/>` +
    `${drawText([left + length + 8, bottom + 1], `${km} km`, ['scale-text', 'halo'])}</svg>`
  );
}

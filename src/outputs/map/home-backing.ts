import type { GeoProjection } from 'd3-geo';
import type { Box, LonLat } from './frame.ts';
import { project } from './projection.ts';

/** The Baltic and the Sea of Azov, px of the home frame, drawn too large: the land covers the excess. */
export const homeSeas: readonly Box[] = [
  [
    [0, 0],
    [250, 120],
  ],
  [
    [780, 520],
    [1040, 560],
  ],
];

/** Poland's coast from Rozewie to the Oder, then the ground south of it, in degrees. */
const farWest: LonLat[] = [
  [18.9, 54.35],
  [18.34, 54.83],
  [17.55, 54.76],
  [16.86, 54.59],
  [16.18, 54.27],
  [15.57, 54.18],
  [14.6, 53.95],
  [17, 46],
  [22, 46],
];

/**
 * The background of the home map. The boundary file ends at about 19° E, so the land further west is sketched here; in the
 * east the map's background, which has Russia's colour, shows.
 */
export function drawBacking(projection: GeoProjection): string {
  const corners = farWest.map((point) => project(projection, point).map(Math.round).join(' '));
  return `<path class="sea" d="${homeSeas.map(boxPath).join('')}"/><path class="land" d="M${corners.join('L')}z"/>`;
}

/** A box as the `d` of a path. */
export function boxPath([[left, top], [right, bottom]]: Box): string {
  return `M${left} ${top}H${right}V${bottom}H${left}z`;
}

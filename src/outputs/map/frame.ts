import type { MapBox, MapDetail, MapFrame } from '../../library/kinds/map-schema.ts';
import type { DossierMap } from '../../library/kinds/read-map.ts';

/** Longitude and latitude in degrees, east and north positive. */
export type LonLat = [lon: number, lat: number];

/** The area that a drawing shows, and how it is projected. Lengths are px of the drawing, before the page scales it. */
export interface Frame extends FrameSize {
  /** Names the drawing in errors. */
  name: string;
  /** The central meridian, in degrees east: it is drawn upright. */
  meridian: number;
  /** The latitudes between which shapes are true. */
  parallels: [south: number, north: number];
  /** The frame is fitted to these points. */
  reach: LonLat[];
}

/** The size of a drawing. */
interface FrameSize {
  width: number;
  height: number;
  /** How far the ground is drawn beyond the edges, because a wider or taller box on the page may show it. */
  bleed: { x: number; y: number };
  /** Clear space kept between `reach` and the edges. */
  pad: number;
}

/** The map of the front page. */
export const HOME: FrameSize = { width: 1200, height: 560, bleed: { x: 3, y: 3 }, pad: 0 };
/** A region page shows its map in a box between 5:4 and 2:1: all of the frame, and as much of the bleed as fits. */
export const REGION: FrameSize = { width: 640, height: 400, bleed: { x: 80, y: 56 }, pad: 0 };
/** The small map in the corner of a region map, which shows where the region is. */
export const INSET: FrameSize = { width: 120, height: 88, bleed: { x: 1, y: 1 }, pad: 0 };

/** How far lines are simplified in each. */
export const HOME_DETAIL: MapDetail = { line: 3, districts: 24, ring: 24 };
export const REGION_DETAIL: MapDetail = { line: 2.5, districts: 20, ring: 14 };
export const INSET_DETAIL: MapDetail = { line: 6, districts: 6, ring: 20 };

/** The frame of a drawing of this size that shows a part of the earth. */
export function frameOf(
  name: string,
  size: FrameSize,
  { meridian, latitude, west, east, north, south }: MapFrame,
  { parallels }: Pick<DossierMap, 'parallels'>,
): Frame {
  return {
    ...size,
    name,
    meridian,
    parallels: [parallels.south, parallels.north],
    reach: [
      [west, latitude],
      [east, latitude],
      [meridian, north],
      [meridian, south],
    ],
  };
}

/** A box as the `d` of a path. */
export function boxPath({ left, top, right, bottom }: MapBox): string {
  return `M${left} ${top}H${right}V${bottom}H${left}z`;
}

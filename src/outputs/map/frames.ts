import type { Detail, Frame } from './frame.ts';
import type { RegionId } from '../../site.ts';

/** The front page: from Warsaw to the Don, and south only as far as Rostov (see frame-guard.ts). */
export const homeFrame: Frame = {
  name: 'home',
  width: 1200,
  height: 560,
  bleed: { x: 3, y: 3 },
  pad: 0,
  meridian: 33,
  reach: [
    [20.4, 52],
    [45.6, 52],
    [33, 56.75],
    [33, 47.25],
  ],
};

export const homeDetail: Detail = { line: 3, oblastLine: 24, ring: 24 };

/**
 * A region page shows its map in a box between 5:4 and 2:1 (RegionMap.astro): all of the frame, and as much of
 * the bleed as fits.
 */
const regionBox = { width: 640, height: 400, bleed: { x: 80, y: 56 }, pad: 0 };

export const regionFrames: Record<RegionId, Frame> = {
  belgorod: {
    ...regionBox,
    name: 'Belgorod',
    meridian: 37.2,
    reach: [
      [33.9, 50.5],
      [40.3, 50.5],
      [37.2, 51.75],
      [37.2, 49.35],
    ],
  },
  kursk: {
    ...regionBox,
    name: 'Kursk',
    meridian: 36.4,
    reach: [
      [33.2, 51.4],
      [39.6, 51.4],
      [36.4, 52.6],
      [36.4, 50.2],
    ],
  },
  belarus: {
    ...regionBox,
    name: 'Belarus',
    meridian: 27.75,
    reach: [
      [20.5, 53.6],
      [35, 53.6],
      [27.75, 56.4],
      [27.75, 50.2],
    ],
  },
};

export const regionDetails: Record<RegionId, Detail> = {
  belgorod: { line: 2.5, oblastLine: 20, ring: 14 },
  kursk: { line: 2.5, oblastLine: 20, ring: 14 },
  belarus: { line: 4, oblastLine: 40, ring: 20 },
};

/** The small map in the corner of a region map, which shows where in Europe the region is. */
export const insetFrame: Frame = {
  name: 'inset',
  width: 120,
  height: 88,
  bleed: { x: 1, y: 1 },
  pad: 0,
  meridian: 31.5,
  reach: [
    [21.2, 51.5],
    [41.8, 51.5],
    [31.5, 57.2],
    [31.5, 46.65],
  ],
};

export const insetDetail: Detail = { line: 6, oblastLine: 6, ring: 20 };

/** Every frame of a map with named borders; the silhouettes of regions have no frame. */
export const everyFrame: readonly Frame[] = [homeFrame, ...Object.values(regionFrames), insetFrame];

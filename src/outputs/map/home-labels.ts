import type { LonLat } from './frame.ts';
import type { RegionId } from '../../site.ts';
import type { Area, Place } from './place.ts';

/** The towns of the front page. The shifts were set by eye, at 1280, 800 and 390 px. */
export const homePlaces: Place[] = [
  { name: 'Kyiv', at: [30.5234, 50.4501], shift: [-11, 5], leftward: true, chief: true, halo: true },
  { name: 'Minsk', at: [27.5615, 53.9045], shift: [11, 5], chief: true },
  { name: 'Moscow', at: [37.6173, 55.7558], shift: [11, 5], chief: true },
  { name: 'Kharkiv', at: [36.2304, 49.9935], shift: [-7, 14], leftward: true, minor: true, halo: true },
];

export const homeAreas: Area[] = [
  { name: 'Ukraine', at: [30.92, 49.26], halo: true },
  { name: 'Russia', at: [41.16, 54.28] },
];

/** Where a region's name starts: centred in Belarus, beside the region for the two oblasts. */
export const homeRegionLabels: Record<RegionId, { at: LonLat; inside: boolean }> = {
  kursk: { at: [38.84, 51.92], inside: false },
  belgorod: { at: [39.5, 50.35], inside: false },
  belarus: { at: [28.11, 53.02], inside: true },
};

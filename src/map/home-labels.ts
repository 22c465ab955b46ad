import type { LonLat } from './frame.ts';
import type { RegionId } from '../site.ts';
import type { Area, Place } from './place.ts';

/** The towns of the front page. The shifts were set by eye, at 1280, 800 and 390 px. */
export const homePlaces: Place[] = [
  { name: 'Kyiv', at: [30.5234, 50.4501], shift: [-11, 5], leftward: true, chief: true, halo: true },
  { name: 'Minsk', at: [27.5615, 53.9045], shift: [11, 5], chief: true },
  { name: 'Moscow', at: [37.6173, 55.7558], shift: [11, 5], chief: true },
  { name: 'Warsaw', at: [21.0122, 52.2297], shift: [11, 5], chief: true, outer: true },
  { name: 'Kharkiv', at: [36.2304, 49.9935], shift: [-7, 12], leftward: true, minor: true, halo: true },
  { name: 'Sudzha', at: [35.2708, 51.1906], shift: [7, -6], minor: true, on: 'kursk' },
  { name: 'Grayvoron', at: [35.6664, 50.4822], shift: [7, -3], minor: true, on: 'belgorod' },
  { name: 'Rostov-on-Don', at: [39.7015, 47.2357], shift: [9, 5], outer: true },
  { name: 'Tula', at: [37.6173, 54.1931], shift: [8, 5], minor: true },
];

export const homeAreas: Area[] = [
  { name: 'Ukraine', at: [30.4, 48.75], halo: true },
  { name: 'Russia', at: [42.4, 54.2] },
];

/** Where a region's name starts; inside Belarus it is centred, beside the two oblasts it stands outside them. */
export const homeRegionLabels: Record<RegionId, { at: LonLat; inside: boolean }> = {
  kursk: { at: [38.95, 52.0], inside: false },
  belgorod: { at: [39.75, 50.55], inside: false },
  belarus: { at: [28.1, 53.15], inside: true },
};

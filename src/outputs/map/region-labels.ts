import type { RegionId } from '../../site.ts';
import type { Box } from './frame.ts';
import type { Area, Place } from './place.ts';

/** The texts of a region map. */
export interface RegionLabels {
  /** Text alternative, one sentence. */
  description: string;
  scaleKm: number;
  /** The country across the heavy border. */
  across: 'RUS' | 'BLR';
  /** Countries whose oblasts are outlined. */
  oblastsOf: string[];
  places: Place[];
  areas: Area[];
  /** The background where water shows or the boundary file ends (about 19° E), in px. */
  backing?: { sea: Box; land: string };
}

export const regionLabels: Record<RegionId, RegionLabels> = {
  belgorod: {
    description:
      'Map: Belgorod region, in south-western Russia, on the border with Ukraine’s Sumy, Kharkiv and Luhansk regions.',
    scaleKm: 50,
    across: 'RUS',
    oblastsOf: ['UKR', 'RUS'],
    places: [
      { name: 'Belgorod', at: [36.5983, 50.5997], shift: [8, 5], chief: true, on: 'belgorod' },
      { name: 'Grayvoron', at: [35.6664, 50.4822], shift: [-16, 6], leftward: true },
      { name: 'Kharkiv', at: [36.2304, 49.9935], shift: [-8, 6], leftward: true, chief: true },
    ],
    areas: [
      { name: 'Ukraine', at: [37.6, 49.62] },
      { name: 'Russia', at: [35.3, 51.5] },
    ],
  },
  kursk: {
    description: 'Map: Kursk region, in western Russia, on the border with Ukraine’s Sumy region.',
    scaleKm: 50,
    across: 'RUS',
    oblastsOf: ['UKR', 'RUS'],
    places: [
      { name: 'Kursk', at: [36.1926, 51.7304], shift: [8, 5], chief: true, on: 'kursk' },
      { name: 'Sudzha', at: [35.2708, 51.1906], shift: [8, -4], on: 'kursk' },
      { name: 'Sumy', at: [34.7981, 50.9077], shift: [-8, 6], leftward: true, chief: true },
      { name: 'Belgorod', at: [36.5983, 50.5997], shift: [8, 4] },
    ],
    areas: [
      { name: 'Ukraine', at: [34.0, 50.62] },
      { name: 'Russia', at: [38.55, 51.0] },
    ],
  },
  belarus: {
    description: 'Map: Belarus, north of Ukraine and west of Russia.',
    scaleKm: 100,
    across: 'BLR',
    oblastsOf: ['UKR'],
    places: [
      { name: 'Minsk', at: [27.5615, 53.9045], shift: [8, 5], chief: true },
      { name: 'Kyiv', at: [30.5234, 50.45], shift: [8, 4], chief: true },
    ],
    areas: [
      { name: 'Ukraine', at: [26.6, 50.6], halo: true },
      { name: 'Russia', at: [33.5, 54.25] },
    ],
    backing: {
      sea: [
        [-80, -56],
        [150, 124],
      ],
      land: 'M-80 120h120v336h-120z',
    },
  },
};

import { mesh } from 'topojson-client';
import type { Region } from '../../library/kinds/regions.ts';
import type { DossierMap } from '../../library/kinds/read-map.ts';
import type { LonLat } from '../map/frame.ts';
import { groundOf, layerOf } from '../map/ground.ts';

/** How far a silhouette is simplified. */
const DETAIL = { line: 1, districts: 0.5, ring: 6 };

/**
 * The silhouette of a country or a district as path data in px of a square box, for `clip-path: path("…")` or a drawing; the
 * larger the box, the finer.
 */
export function regionOutline(
  map: Pick<DossierMap, 'boundaries' | 'parallels'>,
  outline: string,
  size = 24,
): string {
  const { boundaries } = map;
  const { geometries } = boundaries.objects[layerOf(boundaries, outline)];
  const own = {
    type: 'GeometryCollection' as const,
    geometries: geometries.filter(({ id }) => id === outline),
  };
  const reach = mesh(boundaries, own).coordinates.flat() as LonLat[];
  const longitudes = reach.map(([lon]) => lon);
  const frame = {
    name: `outline of ${outline}`,
    width: size,
    height: size,
    bleed: { x: 0, y: 0 },
    pad: 0.5,
    meridian: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
    parallels: [map.parallels.south, map.parallels.north] as [number, number],
    reach,
  };
  const ground = groundOf({ boundaries, merged: [] }, frame, DETAIL);
  return ground
    .area(outline)
    .replace(/-?\d+/g, (number) => halve(Number(number)))
    .replaceAll(' -', '-');
}

/** Plain shapes for the marks of regions without an outline, in a box of 24 px. */
const SHAPES = [
  'm12 2c5.5 0 10 4.5 10 10s-4.5 10-10 10-10-4.5-10-10 4.5-10 10-10z',
  'm3 3h18v18h-18z',
  'm12 2 11 20h-22z',
  'm12 1 11 11-11 11-11-11z',
  'm2 7h20v10h-20z',
  'm7 2h10l6 10-6 10h-10l-6-10z',
];

/**
 * The mark of a region in a square box: its outline, or else one of the plain shapes.
 * @param index place of the region in the menu: neighbours have different shapes.
 */
export function markOf(
  map: DossierMap | undefined,
  { map: own }: Pick<Region, 'map'>,
  index: number,
  size = 24,
): string {
  if (map !== undefined && own !== undefined) return regionOutline(map, own.outline, size);
  const shape = SHAPES[index % SHAPES.length] ?? '';
  return shape.replace(/[\d.]+/g, (number) => String((Number(number) * size) / 24));
}

/** Half a whole number, without the zero before the point. */
function halve(units: number): string {
  return String(units / 2).replace(/^(-?)0\./, '$1.');
}

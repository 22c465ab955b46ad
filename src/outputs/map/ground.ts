import { geoIdentity, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { MapBox, MapDetail } from '../../library/kinds/map-schema.ts';
import { LAYERS, type Boundaries, type DossierMap } from '../../library/kinds/read-map.ts';
import type { Frame } from './frame.ts';
import { relativePath } from './relative-path.ts';
import { projectBoundaries, shapes, simplifyBoundaries } from './pixel-boundaries.ts';
import { projectionOf } from './projection.ts';

/** Whether a border between two countries, by code in either order, is selected. */
export type BorderTest = (one: string, other: string) => boolean;

/** All parts of a frame that are drawn from the boundaries, as `d` attributes in half pixels. */
export interface Ground {
  countries: (codes: readonly string[]) => string;
  /** Only their parts within a box, and a margin around it. */
  countriesIn: (box: MapBox, codes: readonly string[]) => string;
  /** The area of a country or a district. */
  area: (code: string) => string;
  /** Borders between two countries, without coasts and without those that are drawn separately. */
  bordersExcept: (isDrawn: BorderTest) => string;
  /** The border between two countries only; empty without countries. */
  border: (between: readonly string[]) => string;
  /** Borders between the districts of the countries named. */
  districts: (countryCodes: readonly string[]) => string;
}

/**
 * Projects and simplifies the boundaries for one frame and provides their parts as paths, clipped to the frame's
 * bleed.
 */
export function groundOf(
  { boundaries, merged: joined }: Pick<DossierMap, 'boundaries' | 'merged'>,
  frame: Frame,
  detail: MapDetail,
): Ground {
  const projected = projectBoundaries(boundaries, projectionOf(frame));
  const fine = simplifyBoundaries(projected, detail.line, detail.ring);
  const coarse = simplifyBoundaries(projected, detail.districts, detail.ring);
  const { width, height, bleed } = frame;
  const path = pathWriter({
    left: -bleed.x,
    top: -bleed.y,
    right: width + bleed.x,
    bottom: height + bleed.y,
  });
  const { countries, admin1 } = fine.objects;
  const polygons = { countries: shapes(countries), admin1: shapes(admin1) };
  const union = (layer: (typeof LAYERS)[number], codes: readonly string[]) =>
    merge(
      fine,
      polygons[layer].filter(({ id }) => codes.includes(String(id))),
    );
  const borders = (isMeant: BorderTest) =>
    path(mesh(fine, countries, (a, b) => a !== b && isMeant(String(a.id), String(b.id))));
  const around = new Map(joined.map(({ district, into }) => [district, into]));
  const districtOf = ({ id }: GeometryObject): string => around.get(String(id)) ?? String(id);
  return {
    countries: (codes) => path(union('countries', codes)),
    countriesIn: (box, codes) => pathWriter(wider(box))(union('countries', codes)),
    area: (code) => path(union(layerOf(boundaries, code), [code])),
    bordersExcept: (isDrawn) => borders((a, b) => !isDrawn(a, b)),
    border: (between) => borders(isBorderOf(between)),
    districts: (codes) =>
      path(
        mesh(coarse, coarse.objects.admin1, (a, b) => {
          const country = countryOf(a);
          return country === countryOf(b) && codes.includes(country) && districtOf(a) !== districtOf(b);
        }),
      ),
  };
}

/** The border between these two countries, and no other. */
export function isBorderOf([one, other]: readonly string[]): BorderTest {
  return (a, b) => (a === one && b === other) || (a === other && b === one);
}

/** The borders that are the edges of these areas, since they are drawn with them. */
export function isEdgeOf(areas: readonly string[]): BorderTest {
  return (a, b) => areas.includes(a) || areas.includes(b);
}

/** The layer of the boundary file that has this outline. */
export function layerOf({ objects }: Boundaries, code: string): (typeof LAYERS)[number] {
  return objects.countries.geometries.some(({ id }) => id === code) ? 'countries' : 'admin1';
}

/** The countries that have the colour of land: all that have not that of the background. */
export function landOf({ boundaries, ground }: Pick<DossierMap, 'boundaries' | 'ground'>): string[] {
  return boundaries.objects.countries.geometries
    .map(({ id }) => String(id))
    .filter((id) => !ground.includes(id));
}

/** Those of these areas that are whole countries. */
export function countriesOf(
  { boundaries }: Pick<DossierMap, 'boundaries'>,
  areas: readonly string[],
): string[] {
  return areas.filter((area) => layerOf(boundaries, area) === 'countries');
}

function countryOf({ properties }: GeometryObject): string {
  return (properties as { c: string }).c;
}

/** Px by which a shape extends beyond the one under it, so that no edge shows through. */
const OVERLAP = 3;

function wider({ left, top, right, bottom }: MapBox): MapBox {
  return { left: left - OVERLAP, top: top - OVERLAP, right: right + OVERLAP, bottom: bottom + OVERLAP };
}

/** Path units per px. The paths are drawn inside scale(.5), so whole numbers are half pixels. */
const UNITS_PER_PX = 2;

function pathWriter({ left, top, right, bottom }: MapBox): (shape: GeoPermissibleObjects) => string {
  const inUnits = (x: number, y: number): [number, number] => [x * UNITS_PER_PX, y * UNITS_PER_PX];
  const projection = geoIdentity()
    .scale(UNITS_PER_PX)
    .clipExtent([inUnits(left, top), inUnits(right, bottom)]);
  const path = geoPath(projection).digits(0);
  return (shape) => relativePath(path(shape) ?? '');
}

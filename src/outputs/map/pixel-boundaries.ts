import type { GeoProjection } from 'd3-geo';
import { transform } from 'topojson-client';
import {
  filter,
  filterWeight,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
} from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import type { Boundaries } from '../../library/kinds/read-map.ts';
import { project } from './projection.ts';

/** A boundary file with its arcs in px of one drawing. */
export type PixelBoundaries = Boundaries;

/** Projects every arc to px and weighs its points for `simplifyBoundaries`. */
export function projectBoundaries(boundaries: Boundaries, projection: GeoProjection): PixelBoundaries {
  const { transform: quantised, ...rest } = boundaries;
  if (!quantised) throw new Error('The boundary file is expected to be quantised');
  const toDegrees = transform(quantised);
  const arcs = boundaries.arcs.map((arc) =>
    arc.map((position, index) => {
      const [lon = NaN, lat = NaN] = toDegrees(position, index > 0);
      return project(projection, [lon, lat]);
    }),
  );
  return presimplify({ ...rest, arcs }, planarTriangleArea);
}

/** Removes bends smaller than `line` px² and rings smaller than `ring` px². Shared borders stay shared. */
export function simplifyBoundaries(projected: PixelBoundaries, line: number, ring: number): PixelBoundaries {
  const simpler = simplify(projected, line);
  // The type says that any object may become null; in a collection only its members can, and `shapes` skips those.
  return filter(simpler, filterWeight(simpler, ring, planarRingArea)) as PixelBoundaries;
}

/** The remaining polygons of a layer, with their ids and properties. */
export function shapes<P extends object>(layer: GeometryCollection<P>): (Polygon<P> | MultiPolygon<P>)[] {
  // A collection of which nothing is left has no list.
  const { geometries = [] } = layer as Partial<typeof layer>;
  return geometries.filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon') as (
    Polygon<P> | MultiPolygon<P>
  )[];
}

import type { GeometryCollection, Topology } from 'topojson-specification';
import file from './borders.topo.json' with { type: 'json' };

/** Properties of an oblast in the boundary file: its country (ISO 3166-1 alpha-3) and its English name. */
export interface OblastProperties {
  c: string;
  n: string;
}

/** Countries have only an id (ISO 3166-1 alpha-3), oblasts an id (ISO 3166-2) and properties. */
export type BoundaryLayers = {
  countries: GeometryCollection;
  admin1: GeometryCollection<OblastProperties>;
};

export type Boundaries = Topology<BoundaryLayers>;

/**
 * The vendored boundaries (see BORDERS.md), in quantised degrees. Both layers share their arcs, so a border
 * is one line. TypeScript widens the literals of a JSON module, hence the assertion; the unit tests read
 * every layer and code that is used here.
 */
export const boundaries = file as unknown as Boundaries;

import type { MappedRegion } from '../../../../src/outputs/map/draw-region-map.ts';
import type { DossierMap } from '../../../../src/library/kinds/read-map.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';

/** The map of the fixture library. */
export const MAP: DossierMap = LIBRARY.dossier.map ?? fail();

/** Its regions, all of which are on the map: two districts and a country. */
export const MAPPED: readonly MappedRegion[] = LIBRARY.regions.map(({ id, name, map }) => ({
  id,
  name,
  map: map ?? fail(),
}));

function fail(): never {
  throw new Error('The fixture library has a map.');
}

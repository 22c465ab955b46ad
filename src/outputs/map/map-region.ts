import type { RegionId } from '../../site.ts';

/** The shape of a region in the boundary file: an oblast by ISO 3166-2, or a country by ISO 3166-1 alpha-3. */
export type RegionShape = { layer: 'admin1' | 'countries'; code: string };

export const regionShapes: Record<RegionId, RegionShape> = {
  belgorod: { layer: 'admin1', code: 'RU-BEL' },
  kursk: { layer: 'admin1', code: 'RU-KRS' },
  belarus: { layer: 'countries', code: 'BLR' },
};

/** Selects the borders between countries that are the edge of this region, since they are drawn with it. */
export function hasOwnEdge(id: RegionId): (one: string, other: string) => boolean {
  const { layer, code } = regionShapes[id];
  return (one, other) => layer === 'countries' && (one === code || other === code);
}

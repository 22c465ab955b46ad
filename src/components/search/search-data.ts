import type { RegionName } from '../../library/kinds/regions.ts';
import { settings } from '../../outputs/open-library.ts';

/** What the search script needs from the page, as data attributes of its element. */
export function searchData(regions: readonly RegionName[]): Record<string, string> {
  return {
    'data-base': settings.base,
    'data-regions': JSON.stringify(Object.fromEntries(regions.map(({ id, name }) => [id, name]))),
  };
}

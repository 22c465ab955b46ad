import { paths } from '../basics/paths.ts';
import type { RegionName } from '../kinds/regions.ts';

/** What the search script needs from the page, as data attributes of its element. */
export function searchData(regions: readonly RegionName[]): Record<string, string> {
  return {
    'data-base': paths.home,
    'data-regions': JSON.stringify(Object.fromEntries(regions.map(({ id, name }) => [id, name]))),
  };
}

import { paths } from '../paths.ts';
import type { Region } from '../regions/read-regions.ts';

/** What the script of a search needs to know of this build, as data attributes. */
export function searchData(regions: readonly Pick<Region, 'id' | 'name'>[]): Record<string, string> {
  return {
    'data-base': paths.home,
    'data-id': __SEARCH__.id,
    'data-first': __SEARCH__.first.join(' '),
    'data-regions': JSON.stringify(Object.fromEntries(regions.map(({ id, name }) => [id, name]))),
  };
}

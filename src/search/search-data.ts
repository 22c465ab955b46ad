import { paths } from '../paths.ts';
import type { RegionId } from '../site.ts';

/** What the script of a search needs to know of this build, as data attributes. */
export function searchData(regions: readonly { id: RegionId; name: string }[]): Record<string, string> {
  return {
    'data-base': paths.home,
    'data-id': __SEARCH__.id,
    'data-first': __SEARCH__.first.join(' '),
    'data-regions': JSON.stringify(Object.fromEntries(regions.map(({ id, name }) => [id, name]))),
  };
}

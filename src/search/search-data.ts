import { paths } from '../paths.ts';
import type { RegionName } from '../regions/read-regions.ts';

/** What a page knows of this build’s search index. */
export interface KnownIndex {
  id: string;
  /** Files that every first search needs. */
  first: readonly string[];
}

/** What the script of a search needs to know of this build, as data attributes. */
export function searchData(regions: readonly RegionName[]): Record<string, string> {
  return {
    'data-base': paths.home,
    ...indexData(__SEARCH__),
    'data-regions': JSON.stringify(Object.fromEntries(regions.map(({ id, name }) => [id, name]))),
  };
}

/** How a page’s markup says which search index is current. */
export function searchMark(index: KnownIndex): string {
  return Object.entries(indexData(index))
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

function indexData({ id, first }: KnownIndex): Record<string, string> {
  return { 'data-id': id, 'data-first': first.join(' ') };
}

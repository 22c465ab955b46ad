import { digestOf } from './digest.ts';

/**
 * Paths of pages that are made of their props alone, each with the key under which it is kept from build to build. Such a page
 * may not ask for the library while it is rendered (`sealed`): what it shows must be in its props, or in every page’s frame.
 */
export function keyed<Path extends { props: object }>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] {
  return paths.map((path) => ({ ...path, cacheKey: digestOf(path.props) }));
}

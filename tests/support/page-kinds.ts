import { statSync } from 'node:fs';
import { join } from 'node:path';
import { REGION_IDS } from '../../src/site.ts';
import { builtPaths } from './built-html.ts';

/**
 * The addresses, below the base, of a page of every kind that a built site has: the front page, a region, an article … Of several
 * pages of a kind it is the largest.
 */
export function pagesOfEveryKind(folder: string): string[] {
  const size = (path: string): number => statSync(join(folder, path.replace(/(^|\/)$/, '$1index.html'))).size;
  return [...Map.groupBy(builtPaths(folder), kindOf).values()].flatMap((paths) =>
    paths.sort((a, b) => size(b) - size(a)).slice(0, 1),
  );
}

/** Pages with the same answer have the same kind. */
function kindOf(path: string): string {
  const isRegion = REGION_IDS.some((id) => path === `${id}/`);
  return isRegion ? 'region' : path.replace(/^(articles|people|cite)\/[^/]+\//, '$1/*/');
}

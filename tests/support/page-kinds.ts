import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MOVED, SECTIONS } from '../../src/site.ts';
import { builtPaths } from './built-html.ts';

/**
 * The addresses, below the base, of one page of every kind in a built site: the front page, a region, an article … It is the
 * largest page of its kind.
 */
export function pagesOfEveryKind(folder: string): string[] {
  const size = (path: string): number => statSync(join(folder, path.replace(/(^|\/)$/, '$1index.html'))).size;
  return [...Map.groupBy(builtPaths(folder), kindOf).values()].flatMap((paths) =>
    paths.sort((a, b) => size(b) - size(a)).slice(0, 1),
  );
}

const SECTION_FOLDERS: readonly string[] = [
  ...Object.values(SECTIONS)
    .flat()
    .map(({ id }) => id),
  ...MOVED.map(({ from }) => from),
];

/** The kind of a page. */
function kindOf(path: string): string {
  // The pages of regions are the folders that are no sections.
  const [, folder] = /^([^/]+)\/$/.exec(path) ?? [];
  return folder !== undefined && !SECTION_FOLDERS.includes(folder)
    ? 'region'
    : path.replace(/^(articles|people)\/[^/]+\//, '$1/*/').replace(/^statements\/.*/, 'statements/*/');
}

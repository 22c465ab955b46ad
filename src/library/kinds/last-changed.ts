import type { Change } from './changes.ts';

/**
 * The day of the latest recorded change to a page.
 * @param page path of the page, with the base in front.
 */
export function lastChanged(
  changes: readonly Pick<Change, 'date' | 'pages'>[],
  page: string,
  base: string,
): string | undefined {
  const address = page.slice(base.length - 1);
  return changes
    .filter(({ pages }) => pages.includes(address))
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

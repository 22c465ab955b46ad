import type { SitePath } from '../../site.ts';
import type { Change } from './changes.ts';

/** The day of the latest recorded change to a page. */
export function lastChanged(
  changes: readonly Pick<Change, 'date' | 'pages'>[],
  page: SitePath,
): string | undefined {
  return changes
    .filter(({ pages }) => pages.includes(page))
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

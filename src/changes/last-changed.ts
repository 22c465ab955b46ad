import { changesOn } from './changes-on.ts';
import type { Change } from './read-changes.ts';

/**
 * The day on which a page was last changed, as far as an editor has written it down.
 * @param page path of the page, with the base in front.
 */
export function lastChanged(
  changes: readonly Pick<Change, 'date' | 'pages'>[],
  page: string,
  base: string,
): string | undefined {
  return changesOn(changes, page, base)
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

import type { Change } from './change-schema.ts';

/**
 * The day on which a page was last changed, as far as an editor has written it down.
 * @param page path of the page, with the base in front.
 */
export function lastChanged(changes: readonly Change[], page: string, base: string): string | undefined {
  const name = page.slice(base.length - 1);
  return changes
    .filter(({ pages }) => pages.includes(name))
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

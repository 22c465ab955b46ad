import type { Change } from './read-changes.ts';

const known = new WeakMap<readonly object[], ReadonlyMap<string, readonly object[]>>();

/**
 * The changes of a page, in their order. They are looked up once for all pages: every page asks.
 * @param page path of the page, with the base in front.
 */
export function changesOn<Listed extends Pick<Change, 'pages'>>(
  changes: readonly Listed[],
  page: string,
  base: string,
): readonly Listed[] {
  const byPage = (known.get(changes) ?? byPageOf(changes)) as ReadonlyMap<string, readonly Listed[]>;
  known.set(changes, byPage);
  return byPage.get(page.slice(base.length - 1)) ?? [];
}

function byPageOf<Listed extends Pick<Change, 'pages'>>(changes: readonly Listed[]): Map<string, Listed[]> {
  const byPage = new Map<string, Listed[]>();
  for (const change of changes)
    for (const page of change.pages) {
      const own = byPage.get(page);
      if (own === undefined) byPage.set(page, [change]);
      else own.push(change);
    }
  return byPage;
}

import type { BuiltPage } from './built-html.ts';
import type { BuiltSite } from './built-sites.ts';
import { REAL_ARTICLES } from './real-comparisons.ts';

/** Addresses outside this site that its articles name as their sources. */
const SOURCES = new Set(
  REAL_ARTICLES.flatMap(({ sources, links }) => [
    sources.captured,
    sources.original,
    ...sources.unaltered.map(({ address }) => address),
    ...links.map(({ address }) => address),
  ]),
);

/**
 * Looks up every address that the pages of a site hold: it leads to a file and a place of this site, below its base, or to
 * a source of the articles.
 * @param origin where the pages are served, or would be.
 * @param statusOf what the host answers for a path, base included.
 */
export async function checkReferences(
  pages: readonly BuiltPage[],
  { site, base }: Pick<BuiltSite, 'site' | 'base'>,
  origin: string,
  statusOf: (path: string) => Promise<number>,
): Promise<{ faults: string[]; checked: number }> {
  const byAddress = new Map(pages.map((page) => [base + page.path, page]));
  const statuses = new Map<string, number>();
  const faults: string[] = [];
  let checked = 0;
  for (const { path, references } of pages)
    for (const { from, address } of references) {
      const fault = (what: string): void => {
        faults.push(`/${path}: ${from}="${address}" ${what}`);
      };
      const url = new URL(address, `${origin}${base}${path}`);
      if (url.protocol === 'data:') continue;
      if (url.origin === site && from === 'link[canonical] href') continue;
      if (url.origin !== origin) {
        const isLink = from === 'a href' || from === 'link[canonical] href';
        if (!(isLink && SOURCES.has(address.replace(/#:~:text=.*$/, '')))) fault('leads to another site');
        continue;
      }
      checked++;
      if (!url.pathname.startsWith(base)) fault('leaves the base');
      const file = url.pathname;
      const status = statuses.get(file) ?? (await statusOf(file));
      statuses.set(file, status);
      if (status !== 200) fault(`answers ${status}`);
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (fragment !== '' && byAddress.get(url.pathname)?.ids.includes(fragment) !== true)
        fault('has no such fragment');
    }
  return { faults, checked };
}

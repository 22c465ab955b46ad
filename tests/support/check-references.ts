import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/library/copies/read-article.ts';
import type { BuiltPage } from './built-html.ts';

/** A built site and where it would be served. */
export interface SiteFolder {
  folder: string;
  /** `SITE_URL` and `BASE_PATH` of its build. */
  site: string;
  base: string;
  /** `CONTACT` of its build, if that is a mail address. */
  contact?: string;
}

/**
 * Checks every address in the pages of a built site.
 * @param articles the articles of the site: pages may link to the external addresses that these name.
 * @returns the problems, a line each: an address with no file or fragment on this site, outside its base, or on another site
 *   that no article names; and the number of addresses of this site.
 */
export function checkReferences(
  pages: readonly BuiltPage[],
  { folder, site, base, contact }: SiteFolder,
  articles: readonly Article[],
): { faults: string[]; checked: number } {
  const byAddress = new Map(pages.map((page) => [base + page.path, page]));
  const named = new Set(
    articles.flatMap(({ sources, links }) => [
      sources.captured,
      sources.original,
      ...sources.unaltered.map(({ address }) => address),
      ...sources.archived,
      ...links.map(({ address }) => address),
    ]),
  );
  const faults: string[] = [];
  let checked = 0;
  for (const { path, references } of pages)
    for (const { from, address } of references) {
      const fault = (what: string): void => {
        faults.push(`/${path}: ${from}="${address}" ${what}`);
      };
      const url = new URL(address, `${site}${base}${path}`);
      if (url.protocol === 'data:') continue;
      if (contact !== undefined && url.protocol === 'mailto:' && url.pathname === contact) continue;
      if (url.origin !== site) {
        const isLink = from === 'a href' || from === 'link[canonical] href';
        if (!isLink || !named.has(address.replace(/#:~:text=.*$/, ''))) fault('leads to another site');
        continue;
      }
      checked++;
      if (!url.pathname.startsWith(base)) {
        fault('leaves the base');
        continue;
      }
      const file = url.pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html');
      if (!existsSync(join(folder, file))) fault('leads to no file');
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (fragment !== '' && byAddress.get(url.pathname)?.ids.includes(fragment) !== true)
        fault('has no such fragment');
    }
  return { faults, checked };
}

import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { paths } from '../../library/basics/paths.ts';
import { lastChanged } from '../../library/kinds/last-changed.ts';
import type { Change } from '../../library/kinds/changes.ts';
import { fullHref, type SiteAddress, type SitePath } from '../../site.ts';
import type { Output } from '../output.ts';

const LIST = '/sitemap-0.xml';

/**
 * The sitemap, and the index that search engines are given. `lastmod` is the day of the last recorded change of a page; a page
 * without a recorded change has none.
 * @param pages those that search engines may list.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemapOutputs(
  pages: readonly SitePath[],
  changes: readonly Pick<Change, 'date' | 'pages'>[],
  site: SiteAddress,
): Output[] {
  const entry = (name: string, path: SitePath, day: string | undefined): string =>
    `<${name}><loc>${escapeMarkup(fullHref(path, site))}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</${name}>`;
  const entries = pages.map((page) => entry('url', page, lastChanged(changes, page)));
  const latest = changes.map(({ date }) => date).toSorted();
  return [
    xml(paths.sitemap, 'sitemapindex', [entry('sitemap', LIST, latest.at(-1))]),
    xml(LIST, 'urlset', entries),
  ];
}

function xml(path: SitePath, root: string, entries: readonly string[]): Output {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`;
  return { path, type: 'application/xml', body: () => text };
}

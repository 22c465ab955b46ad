import { keptFromIndexes } from '../articles/rights.ts';
import { library } from '../library.ts';
import { paths } from '../paths.ts';

let kept: ReadonlySet<string> | undefined;

/**
 * Whether the sitemap lists a page: not if its own `noindex` asks search engines to leave it out.
 * @param address full address of a page of this site.
 */
export function isListed(address: string): boolean {
  kept ??= addressesKeptFromIndexes();
  return !kept.has(new URL(address).pathname);
}

function addressesKeptFromIndexes(): Set<string> {
  const { articles, copies } = library();
  return new Set([
    paths.offline,
    ...articles.filter((article) => keptFromIndexes(article, copies)).map(({ id }) => paths.article(id)),
  ]);
}

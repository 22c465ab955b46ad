import { keptFromIndexes } from '../articles/rights.ts';
import { library } from '../library.ts';
import { paths } from '../paths.ts';

/**
 * Whether the sitemap lists a page: not if its own `noindex` asks search engines to leave it out.
 * @param address full address of a page of this site.
 */
export function isListed(address: string): boolean {
  const { articles, copies } = library();
  const path = new URL(address).pathname;
  const article = articles.find(({ id }) => paths.article(id) === path);
  return path !== paths.offline && !(article !== undefined && keptFromIndexes(article, copies));
}

import { keptFromIndexes } from '../../library/copies/rights.ts';
import { library } from './open-library.ts';
import { paths } from '../../library/basics/paths.ts';
import { MOVED } from '../../site.ts';

/**
 * Whether the sitemap lists a page: all but those with `noindex`.
 * @param address full address of a page of this site.
 */
export function isListed(address: string): boolean {
  const { articles, copies } = library();
  const path = new URL(address).pathname;
  return !(
    path === paths.offline ||
    MOVED.some(({ from }) => path === `${paths.home}${from}/`) ||
    articles.some(
      (article) =>
        path === paths.reading(article.id) ||
        (path === paths.article(article.id) && keptFromIndexes(article, copies)),
    )
  );
}

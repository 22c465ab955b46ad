import { allowedAddresses } from '../reading/allowed-addresses.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import type { Problem } from '../reading/problem.ts';
import type { Article } from './read-article.ts';

/**
 * Checks that links in copies to pages of this site lead to existing pages and passages.
 * @param known addresses of the pages without the base path, except those of broken articles.
 * @param broken ids of the articles with problems: their pages will exist, but their passages are not known.
 */
export function checkLinks(
  articles: readonly Article[],
  known: Iterable<string>,
  broken: ReadonlySet<string>,
  problems: Problem[],
): void {
  const fragments = new Map(
    articles.map((article) => [`/articles/${article.id}/`, new Set(article.blocks.map(({ id }) => id))]),
  );
  const pages = [...known, ...[...broken].map((id) => `/articles/${id}/`)];
  for (const article of articles)
    for (const { address, line } of article.links) {
      if (!/^[/#]/.test(address)) continue;
      const [page = '', fragment] = address.split('#');
      const target = page === '' ? `/articles/${article.id}/` : page;
      const problem = { file: article.file, line };
      if (!pages.includes(target))
        problems.push({
          ...problem,
          what: `The link leads to “${page}”, and there is no such page.`,
          todo: allowedAddresses(page, pages),
        });
      else if (fragment !== undefined && !/^\/articles\/./.test(target))
        problems.push({
          ...problem,
          what: `The link leads to a place (“#${fragment}”) on ${target}, which is no article.`,
          todo: 'Only places in an article can be linked to. Leave the part from “#” on out.',
        });
      else if (fragment !== undefined && fragments.get(target)?.has(fragment) === false)
        problems.push({
          ...problem,
          what: `The link leads to “#${fragment}”, and ${target} has no such place.`,
          todo: allowedNames(
            fragment,
            [...(fragments.get(target) ?? [])]
              .filter((id) => !/^[pf]\d/.test(id))
              .concat('p1, p2, … (paragraphs)'),
          ),
        });
    }
}

import type { Article } from '../articles/read-article.ts';
import type { Profile } from './read-profiles.ts';

/** Articles that do not name a person or organisation: how many, and, where they are few, which. */
export interface ArticlesWithout {
  count: number;
  articles: Article[];
}

/** So many at most are told by name. */
const NAMED = 8;

/** The articles that do not name them, in the order given. */
export function articlesWithout(
  { mentions }: Pick<Profile, 'mentions'>,
  articles: readonly Article[],
): ArticlesWithout {
  const count = articles.length - mentions.length;
  if (count > NAMED) return { count, articles: [] };
  const named = new Set(mentions.map(({ article }) => article));
  return { count, articles: articles.filter((article) => !named.has(article)) };
}

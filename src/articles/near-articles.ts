import type { Article } from './read-article.ts';

/**
 * Finds of the articles on the same regions those nearest in time.
 * @param byRegion the articles on each region, in order of time.
 * @returns latest first.
 */
export function nearArticles(
  article: Article,
  byRegion: readonly { id: string; articles: readonly Article[] }[],
  most: number,
): Article[] {
  const time = ({ published }: Article): number => Date.parse(published.date);
  const near = new Set<Article>();
  for (const { articles } of byRegion.filter(({ id }) => article.regions.some((region) => region === id))) {
    const at = placeOf(article, articles);
    for (const other of articles.slice(Math.max(0, at - most), at + most + 1)) near.add(other);
  }
  near.delete(article);
  const distance = (other: Article): number => Math.abs(time(other) - time(article));
  return [...near]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, most)
    .sort((a, b) => time(b) - time(a));
}

const places = new WeakMap<readonly Article[], ReadonlyMap<Article, number>>();

/** Where an article stands in a list that every article of a region asks for. */
function placeOf(article: Article, articles: readonly Article[]): number {
  const known = places.get(articles) ?? new Map(articles.map((other, index) => [other, index]));
  places.set(articles, known);
  return known.get(article) ?? 0;
}

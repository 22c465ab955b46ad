import type { Article } from '../articles/read-article.ts';
import { formatMonth } from '../dates.ts';

/** How many articles there are on a region and from when: “2 articles, May 2023 and March 2024”. */
export function reportsOn(articles: readonly Article[]): string {
  const months = [...new Set(articles.map(({ published }) => published.date.slice(0, 7)))]
    .sort()
    .map(formatMonth);
  const count = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`;
  if (months.length === 0) return count;
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  if (months.length > 2) return `${count}, ${first} to ${last}`;
  return `${count}, ${months.join(' and ')}`;
}

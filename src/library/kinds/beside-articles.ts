import type { Article } from '../copies/read-article.ts';
import { sortingDay, type TimelineEvent } from './events.ts';

/** An article and what happened before it was published. */
export interface BesideArticle {
  events: TimelineEvent[];
  article: Article | undefined;
}

/**
 * Groups events by the first article published on that day or later. Events after the last article get their own row.
 * @param events in chronological order.
 * @param articles in order of publication.
 */
export function besideArticles(
  events: readonly TimelineEvent[],
  articles: readonly Article[],
): BesideArticle[] {
  const rows: BesideArticle[] = articles.map((article) => ({ events: [], article }));
  const last: BesideArticle = { events: [], article: undefined };
  for (const event of events) {
    const day = sortingDay(event, '-01');
    const row = rows.find(({ article }) => article !== undefined && article.published.date >= day);
    (row ?? last).events.push(event);
  }
  return last.events.length === 0 ? rows : [...rows, last];
}

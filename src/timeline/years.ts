import type { Article } from '../articles/read-article.ts';
import type { TimelineEvent } from './read-events.ts';

/** What stands in one year of the timeline, in order of time. */
export interface Year {
  year: string;
  entries: ({ event: TimelineEvent; article?: never } | { article: Article; event?: never })[];
}

/** Events and publications by year, earliest first. */
export function years(events: readonly TimelineEvent[], articles: readonly Article[]): Year[] {
  const dated = [
    ...events.map((event) => ({ key: event.date.padEnd(10, '-99'), entry: { event } })),
    // On one day, what happened comes before what was written about it.
    ...articles.map((article) => ({ key: `${article.published.date}~`, entry: { article } })),
  ].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const byYear = Map.groupBy(dated, ({ key }) => key.slice(0, 4));
  return [...byYear].map(([year, own]) => ({ year, entries: own.map(({ entry }) => entry) }));
}

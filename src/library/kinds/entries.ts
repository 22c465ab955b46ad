import type { Article } from '../copies/read-article.ts';
import type { TimelineEvent } from './read-events.ts';

/** An entry of the timeline: something that happened, or that an article was published. */
export type Entry = { event: TimelineEvent; article?: never } | { article: Article; event?: never };

/** What one year of the timeline has, in order of time. */
export interface Year {
  year: string;
  entries: Entry[];
}

/** Events and publications by year, in order of time. On one day, what happened comes before what was written about it. */
export function timelineYears(events: readonly TimelineEvent[], articles: readonly Article[]): Year[] {
  const entries = [
    ...events.map((event) => ({ key: event.date.padEnd(10, '-99'), entry: { event } })),
    ...articles.map((article) => ({ key: `${article.published.date}~`, entry: { article } })),
  ].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return [...Map.groupBy(entries, ({ key }) => key.slice(0, 4))].map(([year, own]) => ({
    year,
    entries: own.map(({ entry }) => entry),
  }));
}

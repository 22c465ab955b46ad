import type { Article } from '../copies/read-article.ts';
import { sortingDay, type TimelineEvent } from './events.ts';

/** An entry of the timeline: something that happened, or that an article was published. */
export type Entry = { event: TimelineEvent; article?: never } | { article: Article; event?: never };

/** The entries of one year, in chronological order. */
export interface Year {
  year: string;
  entries: Entry[];
}

/** Events and publications by year, in chronological order. On the same day, events come before publications. */
export function timelineYears(events: readonly TimelineEvent[], articles: readonly Article[]): Year[] {
  const entries = [
    ...events.map((event) => ({ key: sortingDay(event), entry: { event } })),
    ...articles.map((article) => ({ key: `${article.published.date}~`, entry: { article } })),
  ].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return [...Map.groupBy(entries, ({ key }) => key.slice(0, 4))].map(([year, own]) => ({
    year,
    entries: own.map(({ entry }) => entry),
  }));
}

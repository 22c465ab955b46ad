import type { Article } from '../articles/read-article.ts';
import { weighStatement } from '../citations/weigh-statement.ts';
import { divide, type Part } from '../parts/divide.ts';
import type { TimelineEvent } from './read-events.ts';

/** An entry of the timeline as far as its place is decided by it. */
export type PlacedEvent = Pick<TimelineEvent, 'date' | 'text' | 'basis' | 'quotations'>;

/** What stands on the timeline: something that happened, or that an article was published. */
export type Entry<Event extends PlacedEvent = TimelineEvent> =
  { event: Event; article?: never } | { article: Article; event?: never };

/** Bytes that the drawn date and the links of an entry add to its page, compressed, as measured. */
const EVENT = 40;
const PUBLICATION = 150;
/** Bytes of entries that fit on the only page. */
const WHOLE = 8600;

/** Events and publications in order of time. On one day, what happened comes before what was written about it. */
export function inOrderOfTime<Event extends PlacedEvent>(
  events: readonly Event[],
  articles: readonly Article[],
): Entry<Event>[] {
  return [
    ...events.map((event) => ({ key: event.date.padEnd(10, '-99'), entry: { event } })),
    ...articles.map((article) => ({ key: `${article.published.date}~`, entry: { article } })),
  ]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}

/** The pages of the timeline: one as long as everything fits, else one or more for each year. */
export function timelineParts<Event extends PlacedEvent>(
  events: readonly Event[],
  articles: readonly Article[],
): Part<Entry<Event>>[] {
  return divide(inOrderOfTime(events, articles), { groupOf: yearOf, weigh: weighEntry, whole: WHOLE });
}

/** The year that an entry stands in. */
export function yearOf({ event, article }: Entry<PlacedEvent>): string {
  return (event?.date ?? article?.published.date ?? '').slice(0, 4);
}

/** About how many bytes an event adds to a page. */
export function weighEvent(event: PlacedEvent): number {
  return EVENT + weighStatement(event, event.basis);
}

function weighEntry({ event }: Entry<PlacedEvent>): number {
  return event === undefined ? PUBLICATION : weighEvent(event);
}

import {
  eventDays,
  formatEventDate,
  formatPublicationDate,
  publicationDays,
  weekday,
  type DaysOfMonth,
} from '../basics/dates.ts';
import { capitalised } from '../basics/wording.ts';
import type { Article } from '../copies/read-article.ts';
import { howDated, sortingDay, sortOfEntry, type TimelineEvent } from './events.ts';

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

/** What the timeline says about the date of an entry. */
export interface EntryDate {
  days: DaysOfMonth;
  /** “6 August 2024”. */
  words: string;
  /** Lines under it: “Tuesday”. */
  remarks: string[];
  /** How it is known, in a few words, and what that rests on; missing where the article prints it. */
  how?: { known: string; basis: string };
}

/** The date of an entry, to draw and in words. */
export function entryDate({ event, article }: Entry): EntryDate {
  if (article !== undefined) {
    const { published } = article;
    return {
      days: publicationDays(published),
      words: capitalised(formatPublicationDate(published)),
      remarks: ['Article'],
      ...(published.precision !== 'day' && { how: { known: 'Date: our estimate', basis: published.basis } }),
    };
  }
  const { date, until, basis } = event;
  const known = howDated(event);
  const isDay = date.length === '2024-08-06'.length;
  const notKnown = until === undefined ? 'day not known' : 'days not known';
  const day = isDay && until === undefined ? weekday(date) : undefined;
  return {
    days: eventDays(date, until),
    words: formatEventDate(date, until),
    remarks: [isDay ? day : notKnown, sortOfEntry(event)].filter((remark) => remark !== undefined),
    ...(known !== undefined && { how: { known, basis } }),
  };
}

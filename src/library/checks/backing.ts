import type { Quotation } from '../citations/statement.ts';
import { valueAt, type FieldPath } from '../reading/field-path.ts';
import type { TimelineEvent } from '../kinds/events.ts';
import { canMean, datesIn, type WrittenDate } from './dates-in.ts';
import { numbersIn } from './numbers-in.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The numbers and dates that a text may use. */
export interface Backing {
  numbers: ReadonlySet<string>;
  /** Days, months and years (ISO 8601). */
  dates: readonly string[];
}

/** The events that quote a passage, by the passage. */
export type EventsByPassage = ReadonlyMap<string, readonly TimelineEvent[]>;

/** Finds the events that quote each passage. */
export function eventsByPassage(events: readonly TimelineEvent[]): EventsByPassage {
  const found = new Map<string, TimelineEvent[]>();
  for (const event of events)
    for (const passage of new Set(event.quotations.map(passageOf)))
      found.set(passage, [...(found.get(passage) ?? []), event]);
  return found;
}

/**
 * Collects what backs the numbers and dates of a text: its quotations, the entry’s “record” and date, the dates of events that
 * quote the same passages, and when the quoted articles appeared.
 * @param entry the fields beside the text.
 */
export function backingOf(quotations: readonly Quotation[], entry: Fields, events: EventsByPassage): Backing {
  const field = (name: string): string[] => [entry[name]].filter((value) => typeof value === 'string');
  const about = quotations.flatMap((quotation) => events.get(passageOf(quotation)) ?? []);
  return {
    numbers: new Set(
      [...quotations.map(({ quote }) => quote), ...field('record')].flatMap((text) =>
        numbersIn(datesIn(text).rest).map(({ key }) => key),
      ),
    ),
    dates: [
      ...quotations.flatMap(({ quote, source }) =>
        datesIn(quote).dates.flatMap((date) => knownDates(date, yearsOf(source))),
      ),
      ...field('record').flatMap((text) => datesIn(text).dates.flatMap((date) => knownDates(date, []))),
      ...field('date'),
      ...field('until'),
      ...about.flatMap(({ date, until }) => [date, until ?? date]),
      ...quotations.flatMap(({ source }) => publicationDates(source)),
    ],
  };
}

/** The fields of a text’s entry. @param path of the text. */
export function entryOf(data: unknown, path: FieldPath): Fields {
  return (valueAt(data, path.slice(0, -1)) ?? {}) as Fields;
}

/** Whether a written date is backed: for a range, both its first and its last day. */
export function isBacked(date: WrittenDate, { dates }: Backing): boolean {
  const ends = date.days === undefined ? [undefined] : date.days;
  return ends.every((day) =>
    dates.some((known) => canMean({ ...date, days: day === undefined ? undefined : [day, day] }, known)),
  );
}

function passageOf({ source, place }: Quotation): string {
  return `${source.id}#${place.block.id}`;
}

/** The days, months or years that a printed date can mean. @param years possible years if the date has none. */
function knownDates({ year, month, days }: WrittenDate, years: readonly number[]): string[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  return (year === undefined ? years : [year]).flatMap((of) =>
    month === undefined
      ? [String(of)]
      : days === undefined
        ? [`${of}-${two(month)}`]
        : days.map((day) => `${of}-${two(month)}-${two(day)}`),
  );
}

/** The day an article appeared, or the possible months if the day is not known. */
function publicationDates({
  published: { date, precision, earliest = date, latest = date },
}: Quotation['source']): string[] {
  return precision === 'day' ? [date] : [earliest.slice(0, 7), latest.slice(0, 7)];
}

/** The years in which an article may have appeared. */
export function yearsOf({
  published: { date, earliest = date, latest = date },
}: Quotation['source']): number[] {
  return [...new Set([earliest, latest].map((day) => Number(day.slice(0, 4))))];
}

/** The last day on which an article may have appeared. */
export function lastDay({ published: { date, latest = date } }: Quotation['source']): string {
  return latest;
}

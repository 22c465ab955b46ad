import { z } from 'astro/zod';

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A calendar day, `2024-08-06` (ISO 8601), that exists. */
export const isoDay = z
  .string()
  .refine(isRealDay, {
    error: (issue) => `“${String(issue.input)}” is not a day of the calendar, written year-month-day.`,
  })
  .meta({ format: 'date' })
  .describe('a day, written year-month-day: 2024-08-06.');

/** A day or a month, `2024-08` (ISO 8601). */
export const dayOrMonth = z
  .union(
    [
      isoDay,
      z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .meta({ format: 'month' }),
    ],
    {
      error: (issue) => `“${String(issue.input)}” is neither a day nor a month of the calendar.`,
    },
  )
  .describe('a day (2024-08-06) or a month (2024-08).');

/** A day of publication and how precisely it is known. */
export interface PublicationDate {
  /** The day itself, or the likely one. */
  date: string;
  precision: 'day' | 'about' | 'mid-month';
  /** The first and last possible day, where the day is not known. */
  earliest?: string | undefined;
  latest?: string | undefined;
}

const DAY = words({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH_YEAR = words({ month: 'long', year: 'numeric' });
const WEEKDAY = words({ weekday: 'long' });

function words(shown: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: 'UTC' });
}

/** “6 August 2024”. */
export function formatDay(day: string): string {
  return DAY.format(new Date(day));
}

/** “August 2024”. */
export function formatMonth(month: string): string {
  return MONTH_YEAR.format(new Date(month));
}

/** “Tuesday”, by the Gregorian calendar. */
export function weekday(day: string): string {
  return WEEKDAY.format(new Date(day));
}

/** A publication date with its precision: “24 March 2024”, “about 9 August 2024”, “mid-August 2024”. */
export function formatPublicationDate({ date, precision }: PublicationDate): string {
  if (precision === 'about') return `about ${formatDay(date)}`;
  return precision === 'mid-month' ? `mid-${formatMonth(date.slice(0, 7))}` : formatDay(date);
}

/** A publication date in ISO 8601, only the certain part: `2024-03-24`, `2024-08`, `2024`; undefined if it spans two years. */
export function surePublicationDate({
  date,
  precision,
  earliest = date,
  latest = date,
}: PublicationDate): string | undefined {
  if (precision === 'day') return date;
  return ['2024-08'.length, '2024'.length]
    .map((length) => [earliest, latest].map((day) => day.slice(0, length)))
    .find(([first, last]) => first === last)?.[0];
}

/** “between 8 and 11 August 2024”; undefined if the day is known. */
export function formatPublicationRange({ earliest, latest }: PublicationDate): string | undefined {
  return earliest === undefined || latest === undefined
    ? undefined
    : `between ${formatRange(DAY, earliest, latest, ' and ')}`;
}

/** A range of days or months, with what both share given once: “22–23 May 2023”, “30 April–2 May 2023”, “March–May 2023”. */
function formatRange(format: Intl.DateTimeFormat, first: string, last: string, joint = '–'): string {
  return format.formatRange(new Date(first), new Date(last)).replace(/\s*–\s*/, joint);
}

/** Whether a day, written year-month-day, exists. */
export function isRealDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

/** Days of a month, 1 to 31, for drawing a date to scale. */
export interface DaysOfMonth {
  from: number;
  to: number;
  /** The likely day where the day itself is not known. */
  likely?: number;
  known: boolean;
  /** The date spans more than one month. */
  months?: boolean;
}

/** The possible days of a publication date, clipped to its month. */
export function publicationDays({ date, precision, earliest, latest }: PublicationDate): DaysOfMonth {
  const day = dayOf(date);
  const inMonth = (other: string | undefined, outside: number): number =>
    other === undefined ? day : other.slice(0, 7) === date.slice(0, 7) ? dayOf(other) : outside;
  return {
    from: inMonth(earliest, 1),
    to: inMonth(latest, daysIn(date)),
    known: precision === 'day',
    ...(precision === 'about' ? { likely: day } : {}),
  };
}

/** The days of an event: a day, a span of days, a month or several. `date` and `until` are both days or both months. */
export function eventDays(date: string, until = date): DaysOfMonth {
  if (date.length === 7) return { from: 1, to: daysIn(date), known: false, months: until !== date };
  const isInMonth = until.slice(0, 7) === date.slice(0, 7);
  return { from: dayOf(date), to: isInMonth ? dayOf(until) : daysIn(date), known: true };
}

/** An event’s date in words: “6 August 2024”, “22–23 May 2023”, “July 2024”, “March–May 2023”. */
export function formatEventDate(date: string, until = date): string {
  return formatRange(date.length === 7 ? MONTH_YEAR : DAY, date, until);
}

/** The day of a month, 1 to 31. */
function dayOf(day: string): number {
  return new Date(day).getUTCDate();
}

/** The number of days in the month of a day. */
function daysIn(day: string): number {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** The same with three-letter months: “6 Aug 2024”. */
export function shortEventDate(date: string, until?: string): string {
  return MONTHS.reduce(
    (words, month) => words.replaceAll(month, month.slice(0, 3)),
    formatEventDate(date, until),
  );
}

/** The range of months that some days cover: “December 2022 to August 2024”, or a single month. */
export function periodOf(days: readonly string[]): string {
  const months = days.map((day) => day.slice(0, 7)).sort();
  const [first = '', last = first] = [months[0], months.at(-1)];
  return first === last ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`;
}

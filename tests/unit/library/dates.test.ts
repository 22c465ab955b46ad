import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dayOrMonth,
  eventDays,
  formatDay,
  formatEventDate,
  formatMonth,
  formatPublicationDate,
  formatPublicationRange,
  isoDay,
  periodOf,
  publicationDays,
  shortEventDate,
  surePublicationDate,
  weekday,
} from '../../../src/library/basics/dates.ts';

/** Compares the rows of a table, so that a failure shows all of it: what is returned, and what is expected. */
function table(title: string, rows: readonly (readonly [actual: unknown, expected: unknown])[]): void {
  test(title, () => {
    assert.deepEqual(
      rows.map(([actual]) => actual),
      rows.map(([, expected]) => expected),
    );
  });
}

table('a day is written with its month in words and no zero before it', [
  [formatDay('2024-08-06'), '6 August 2024'],
  [formatDay('2022-12-19'), '19 December 2022'],
  [formatDay('2023-01-01'), '1 January 2023'],
]);

table('a month is written in words', [
  [formatMonth('2024-08'), 'August 2024'],
  [formatMonth('2022-12'), 'December 2022'],
]);

table('a day has the weekday of the calendar, whatever the zone of this machine', [
  [weekday('2024-08-06'), 'Tuesday'],
  [weekday('2023-05-22'), 'Monday'],
  [weekday('2022-12-19'), 'Monday'],
  [weekday('2024-02-29'), 'Thursday'],
  [weekday('2022-02-24'), 'Thursday'],
]);

table('a date in a narrow place has months of three letters', [
  [shortEventDate('2024-08-06'), '6 Aug 2024'],
  [shortEventDate('2023-05-22', '2023-05-23'), '22–23 May 2023'],
  [shortEventDate('2022-12'), 'Dec 2022'],
]);

table('the period of some days goes from the first month to the last, in whatever order they come', [
  [periodOf(['2024-08-06', '2022-12-19', '2023-05']), 'December 2022 to August 2024'],
  [periodOf(['2024-08-06', '2024-08-09']), 'August 2024'],
]);

/** A date that is known only within these bounds. */
function about(date: string, earliest: string, latest: string, precision: 'about' | 'mid-month' = 'about') {
  return { date, precision, earliest, latest };
}

table('a publication date says how well it is known', [
  [formatPublicationDate({ date: '2024-03-24', precision: 'day' }), '24 March 2024'],
  [formatPublicationDate({ date: '2024-08-09', precision: 'about' }), 'about 9 August 2024'],
  [formatPublicationDate({ date: '2024-08-17', precision: 'mid-month' }), 'mid-August 2024'],
]);

table('a publication date that is not known has its bounds in words', [
  [formatPublicationRange({ date: '2024-03-24', precision: 'day' }), undefined],
  [formatPublicationRange(about('2024-08-09', '2024-08-08', '2024-08-11')), 'between 8 and 11 August 2024'],
  [
    formatPublicationRange(about('2023-01-01', '2022-12-30', '2023-01-02')),
    'between 30 December 2022 and 2 January 2023',
  ],
]);

table('an event is a day, a month, or a span of either', [
  [formatEventDate('2024-08-06'), '6 August 2024'],
  [formatEventDate('2023-05-22', '2023-05-23'), '22–23 May 2023'],
  [formatEventDate('2024-07'), 'July 2024'],
  [formatEventDate('2022-02', '2022-03'), 'February–March 2022'],
]);

table('a span says once what both of its ends share', [
  [formatEventDate('2023-04-30', '2023-05-02'), '30 April–2 May 2023'],
  [formatEventDate('2022-12-30', '2023-01-02'), '30 December 2022–2 January 2023'],
  [formatEventDate('2022-05-22', '2023-05-22'), '22 May 2022–22 May 2023'],
  [formatEventDate('2022-12', '2023-01'), 'December 2022–January 2023'],
]);

table('the days of a publication date are cut off at the ends of its month', [
  [publicationDays({ date: '2024-03-24', precision: 'day' }), { from: 24, to: 24, known: true }],
  [
    publicationDays(about('2024-08-09', '2024-08-08', '2024-08-11')),
    { from: 8, to: 11, likely: 9, known: false },
  ],
  [
    publicationDays(about('2024-02-02', '2024-01-30', '2024-03-03', 'mid-month')),
    { from: 1, to: 29, known: false },
  ],
]);

table('the days of an event are cut off at the end of its month; a month has all its days', [
  [eventDays('2024-08-06'), { from: 6, to: 6, known: true }],
  [eventDays('2023-05-22', '2023-05-23'), { from: 22, to: 23, known: true }],
  [eventDays('2023-04-30', '2023-05-02'), { from: 30, to: 30, known: true }],
  [eventDays('2023-02'), { from: 1, to: 28, known: false, months: false }],
  [eventDays('2024-02', '2024-03'), { from: 1, to: 29, known: false, months: true }],
]);

for (const day of ['2024-02-29', '2022-12-31'])
  test(`${day} is a day of the calendar`, () => {
    assert.equal(isoDay.safeParse(day).success, true);
  });

for (const day of ['2023-02-29', '2023-13-01', '2023-5-1', '2024-08-06T00:00:00Z'])
  test(`“${day}” is no day of the calendar`, () => {
    assert.match(isoDay.safeParse(day).error?.issues[0]?.message ?? '', /is not a day of the calendar/);
  });

for (const month of ['2024-13', '2024-8', '2024-08-32'])
  test(`“${month}” is neither a day nor a month`, () => {
    assert.equal(
      dayOrMonth.safeParse(month).error?.issues[0]?.message,
      `“${month}” is neither a day nor a month of the calendar.`,
    );
  });

table('a publication date for programs is only as long as it is sure', [
  [surePublicationDate({ date: '2024-03-24', precision: 'day' }), '2024-03-24'],
  [surePublicationDate(about('2024-08-09', '2024-08-08', '2024-08-11')), '2024-08'],
  [surePublicationDate(about('2024-08-17', '2024-07-31', '2024-08-18', 'mid-month')), '2024'],
  [surePublicationDate(about('2023-01-01', '2022-12-30', '2023-01-02')), undefined],
]);

import { MONTHS, WEEKDAYS } from '../basics/dates.ts';

/** A date in a text: a day, days, a month or a year, as precise as the text is. */
export interface WrittenDate {
  /** As it is written: “Tuesday 6 August 2024”, “Mar 24, 2024”, “late July”. */
  written: string;
  year: number | undefined;
  /** 1 to 12. */
  month: number | undefined;
  /** First and last day; equal for a single day. */
  days: readonly [first: number, last: number] | undefined;
  weekday: string | undefined;
}

const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const MONTH = `(?:${MONTHS.join('|')})`;
const SHORT = MONTHS.map((name) => name.slice(0, 3)).concat('Sept');
const ANY_MONTH = `(?:${MONTHS.join('|')}|(?:${SHORT.join('|')})\\b\\.?)`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,:]\\d)';
const YEAR = '(?:19|20)\\d\\d(?![\\d%]|,\\s?\\d{3}|\\.\\d)';
/** Words before a month or year without a day: “may” and “march” are not always months, and 2024 may be a count. */
const TIME_WORD = `(?:${'in of since from until till by before after during through to and or for early mid late last this next spring summer autumn winter'
  .split(' ')
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])
  .join('|')})`;

/** What follows a number that is not a year: “2024 square kilometres”, “2,023 men”. */
const COUNTED =
  '(?!\\s+(?:square|sq|cubic|km|kilomet|mile|met(?:re|er)|acre|hectare|men|women|people|person|civilian|soldier|troop|fighter|attacker|tank|vehicle|gun|drone|missile|rouble|ruble|dollar|euro|pound|per\\s?cent|times?\\b|ton))';

const WRITTEN = new RegExp(
  [
    `(?<iso>(?<isoYear>${YEAR})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>\\d\\d))?)`,
    `(?:(?<weekdayA>${WEEKDAY}),?\\s+)?(?<!\\d[.,:]?\\s?)(?<firstA>${DAY})(?:\\s?(?:[–-]|and|to)\\s?(?:${WEEKDAY}\\s+)?(?<lastA>${DAY}))?\\s+(?:of\\s+)?(?<monthA>${ANY_MONTH})(?:,?\\s+(?<yearA>${YEAR}))?`,
    `(?:(?<weekdayB>${WEEKDAY}),?\\s+)?(?<monthB>${ANY_MONTH})\\s+(?<firstB>${DAY})(?:\\s?[–-]\\s?(?<lastB>${DAY}))?(?:,?\\s+(?<yearB>${YEAR}))?`,
    `(?<monthC>${ANY_MONTH}),?\\s+(?<yearC>${YEAR})`,
    `(?<monthD>${MONTHS.filter((name) => !/^Ma/.test(name)).join('|')})\\b|(?<=\\b${TIME_WORD}[\\s-]|[–-])(?<monthE>March|May)\\b|(?<monthG>March|May)(?=\\s?(?:[–-]|to|and|or)\\s?${MONTH})`,
    `(?:(?<=\\b${TIME_WORD}[\\s-]|[–(-])|(?<=\\b${MONTH} and ))(?<yearF>${YEAR})\\b${COUNTED}`,
  ].join('|'),
  'gu',
);

/** The dates in a text, and the text without them. A weekday alone or “yesterday” is not a date. */
export function datesIn(text: string): { dates: WrittenDate[]; rest: string } {
  const dates: WrittenDate[] = [];
  const rest = text.replace(WRITTEN, (written: string, ...more: unknown[]) => {
    const groups = more.at(-1) as Record<string, string | undefined>;
    const first = (...names: string[]): string | undefined =>
      names.map((name) => groups[name]).find((value) => value !== undefined);
    const month = first('monthA', 'monthB', 'monthC', 'monthD', 'monthE', 'monthG');
    const [from, to] = [first('firstA', 'firstB', 'isoDay'), first('lastA', 'lastB')];
    const year = first('isoYear', 'yearA', 'yearB', 'yearC', 'yearF');
    dates.push({
      written,
      year: year === undefined ? undefined : Number(year),
      month: month === undefined ? numberOf(groups['isoMonth']) : monthNumber(month),
      days: from === undefined ? undefined : [Number.parseInt(from), Number.parseInt(to ?? from)],
      weekday: first('weekdayA', 'weekdayB'),
    });
    return ' ';
  });
  return { dates, rest };
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** The weekdays that a text names. */
export function weekdaysIn(text: string): string[] {
  return [...new Set(text.match(new RegExp(`\\b${WEEKDAY}\\b`, 'g')))];
}

/** Whether a written date can mean a day or month (ISO 8601). A written day does not match a month without a day. */
export function canMean({ year, month, days }: WrittenDate, known: string): boolean {
  const [knownYear, knownMonth, knownDay] = known.split('-').map(Number);
  return (
    (year === undefined || year === knownYear) &&
    (month === undefined || month === knownMonth) &&
    (days === undefined || (knownDay !== undefined && days[0] <= knownDay && knownDay <= days[1]))
  );
}

import { basename } from 'node:path';
import { formatDay, formatEventDate, weekday } from '../basics/dates.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import { isEvent, type TimelineEvent } from '../kinds/events.ts';
import { lastDay, yearsOf } from './backing.ts';
import { canMean, datesIn, weekdaysIn, type WrittenDate } from './dates-in.ts';
import { fault, type Finding } from './finding.ts';
import { hasWords } from '../reading/word-edges.ts';

/**
 * Checks that the date of an entry agrees with its quotations and with the publication dates of its articles: nothing is
 * reported before it happened, and forecasts precede what they forecast. A file named after a year has entries of that year only.
 */
export function checkEvent({ statement, at }: WrittenStatement): Finding[] {
  if (!isEvent(statement)) return [];
  return [
    ...checkWeekdays(statement),
    ...printedDate(statement),
    ...order(statement),
    ...yearOfFile(statement, at.file),
  ];
}

function printedDate(event: TimelineEvent): Finding[] {
  const { date, until = date, dated, basis, printed: corrected = '', quotations } = event;
  const shown = formatEventDate(date, event.until);
  const printed = quotations.flatMap(({ quote, source }) =>
    datesIn(quote).dates.map((found) => ({ ...found, years: yearsOf(source) })),
  );
  const words = printed.map(({ written }) => `“${written}”`).join(' and ');
  if (dated === 'corrected' && !quotations.some(({ quote }) => hasWords(corrected, quote)))
    return fault(
      `“${corrected}” is in none of its quotations.`,
      'Write what the article prints, and quote it with these words.',
      'printed',
    );
  if (dated === 'corrected' && datesIn(corrected).dates.some((found) => prints(found, date)))
    return fault(
      `The article prints “${corrected}”, and that is ${shown}: nothing is corrected.`,
      'Write “dated: printed”, or correct the date.',
      'dated',
    );
  if (dated !== 'printed')
    if (![date, until].every((day) => datesIn(basis).dates.some((found) => prints(found, day))))
      return fault(
        `“basis” does not name ${shown}.`,
        'Say in it on what this very date rests, and name the date there as well.',
        'basis',
      );
  if (dated === 'printed')
    if (![date, until].every((day) => printed.some((found) => prints(found, day, found.years))))
      return fault(
        `Its quotations do not print ${shown}${words === '' ? '' : `, but ${words}`}.`,
        'Correct the date, quote the words that print it, or say in “dated” how else it is known.',
        'date',
      );
  if (dated === 'corrected' || words === '') return [];
  if (printed.some((found) => allows(found, date) || allows(found, until))) return [];
  return fault(
    `Its quotations print ${words}, not ${shown}.`,
    'Correct the date; if the article is wrong, write “dated: corrected” and what it prints in “printed”.',
    'date',
  );
}

/** Whether words print a complete day or month. @param years possible years if the words have none. */
function prints({ year, month, days }: WrittenDate, date: string, years: readonly number[] = []): boolean {
  const [ofYear = 0, ofMonth, ofDay] = date.split('-').map(Number);
  return (
    (year === undefined ? years.length === 0 || years.includes(ofYear) : year === ofYear) &&
    month === ofMonth &&
    (ofDay === undefined || (days !== undefined && days[0] <= ofDay && ofDay <= days[1]))
  );
}

/** Whether words can mean a day, or a month that they may name a day of. */
function allows(found: WrittenDate, date: string): boolean {
  return canMean(date.length === 7 ? { ...found, days: undefined } : found, date);
}

function order({ date, until, sort, dated, quotations }: TimelineEvent): Finding[] {
  // How long something lasted may come from the public record.
  const last = dated === 'public record' ? date : (until ?? date);
  const sources = [...new Set(quotations.map(({ source }) => source))];
  if (sort === 'forecast')
    return sources
      .filter(
        ({ published }) => (until ?? date) < (published.earliest ?? published.date).slice(0, date.length),
      )
      .map(({ id }) => [
        `A forecast of ${formatEventDate(date, until)}, and ${id} appeared later.`,
        'Correct the date, or the kind of the entry.',
        'date',
      ]);
  return sources
    .filter((source) => last > lastDay(source).slice(0, date.length))
    .map((source) => [
      `${formatEventDate(last)} is later than ${source.id}, which appeared by ${formatDay(lastDay(source))}.`,
      'Correct the date, or make the entry a forecast (“kind: forecast”).',
      last === date ? 'date' : 'until',
    ]);
}

function yearOfFile({ date }: TimelineEvent, file: string): Finding[] {
  const year = /^\d{4}$/.exec(basename(file, '.yaml'))?.[0];
  return year === undefined || date.startsWith(year)
    ? []
    : fault(
        `${date} is not of ${year}, the year that the file is named by.`,
        'Correct the date, or put the entry into the file of its year.',
        'date',
      );
}

const DAY = 24 * 60 * 60 * 1000;

/** The fields of a timeline entry that the weekday check reads. */
type Dated = Pick<TimelineEvent, 'date' | 'until' | 'basis' | 'weekdayDiffers'> & {
  quotations: readonly { quote: string }[];
};

/**
 * Checks that the weekdays in an entry’s quotations match its date, unless the entry says that they differ and names them in
 * its basis. A date that is only a month has no weekday to compare.
 */
export function checkWeekdays({ date, until, basis, weekdayDiffers, quotations }: Dated): Finding[] {
  const printed = new Set(quotations.flatMap(({ quote }) => weekdaysIn(quote)));
  const known = date.length === 7 ? printed : weekdaysOf(date, until ?? date);
  const differing = [...printed].filter((name) => !known.has(name));
  if (weekdayDiffers && differing.length === 0)
    return fault(
      'The entry says that a weekday differs from its date, and none does.',
      'Take “weekdayDiffers” out, or correct the date.',
      'date',
    );
  return differing
    .filter((name) => !weekdayDiffers || !basis.includes(name))
    .map((name) => [
      `The article says ${name}, and ${formatEventDate(date, until)} ${until === undefined ? `was a ${weekday(date)}` : `has no ${name}`}.`,
      `Correct the date, or set “weekdayDiffers: true” and say in “basis” what the ${name} is about.`,
      'date',
    ]);
}

function weekdaysOf(first: string, last: string): Set<string> {
  const names = new Set<string>();
  for (let time = Date.parse(first); time <= Date.parse(last) && names.size < 7; time += DAY)
    names.add(weekday(new Date(time).toISOString().slice(0, 10)));
  return names;
}

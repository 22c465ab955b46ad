import { basename } from 'node:path';
import type { Article } from '../copies/read-article.ts';
import type { Problem } from '../reading/problem.ts';
import { formatDay, formatEventDate, weekday } from '../basics/dates.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import type { TimelineEvent } from '../kinds/events.ts';
import { lastDay, yearsOf } from './backing.ts';
import { datesIn, weekdaysIn, type WrittenDate } from './dates-in.ts';
import { hasWords } from '../reading/word-edges.ts';

/**
 * Checks that the date of an entry agrees with its quotations and with the publication dates of its articles: nothing is
 * reported before it happened, and forecasts precede what they forecast. A file named after a year has entries of that year only.
 */
export function checkEvents(
  written: readonly WrittenStatement[],
  events: readonly TimelineEvent[],
): Problem[] {
  return written.flatMap(({ statement, at: { file, yaml, path } }) => {
    const event = events.find((candidate) => candidate === statement);
    if (event === undefined) return [];
    const fault = (field: string, what: string, todo: string): Problem => ({
      file,
      ...yaml.locate([...path.slice(0, -1), field]),
      what,
      todo,
    });
    const weekdays = checkWeekdays(event).map(({ what, todo }) => fault('date', what, todo));
    return [
      ...weekdays,
      ...printedDate(event, fault),
      ...order(event, fault),
      ...yearOfFile(event, file, fault),
    ];
  });
}

type Fault = (field: string, what: string, todo: string) => Problem;

function printedDate(event: TimelineEvent, fault: Fault): Problem[] {
  const { date, until, dated, basis, printed: corrected, quotations } = event;
  const shown = formatEventDate(date, until);
  const printed = quotations.flatMap(({ quote, source }) =>
    datesIn(quote).dates.map((found) => ({ ...found, years: yearsOf(source) })),
  );
  if (dated === 'corrected') {
    const words = corrected ?? '';
    if (!quotations.some(({ quote }) => hasWords(words, quote)))
      return [
        fault(
          'printed',
          `“${words}” is in none of its quotations.`,
          'Write what the article prints, and quote it with these words.',
        ),
      ];
    if (datesIn(words).dates.some((found) => prints(found, date)))
      return [
        fault(
          'dated',
          `The article prints “${words}”, and that is ${shown}: nothing is corrected.`,
          'Write “dated: printed”, or correct the date.',
        ),
      ];
  }
  if (
    dated !== 'printed' &&
    ![date, until ?? date].every((day) => datesIn(basis).dates.some((found) => prints(found, day)))
  )
    return [
      fault(
        'basis',
        `“basis” does not name ${shown}.`,
        'Say in it on what this very date rests, and name the date there as well.',
      ),
    ];
  if (
    dated === 'printed' &&
    ![date, until ?? date].every((day) => printed.some((found) => prints(found, day, found.years)))
  )
    return [
      fault(
        'date',
        `Its quotations do not print ${shown}${printed.length === 0 ? '' : `, but ${printed.map(({ written }) => `“${written}”`).join(' and ')}`}.`,
        'Correct the date, quote the words that print it, or say in “dated” how else it is known.',
      ),
    ];
  return dated !== 'corrected' &&
    printed.length > 0 &&
    !printed.some((found) => allows(found, date) || allows(found, until ?? date))
    ? [
        fault(
          'date',
          `Its quotations print ${printed.map(({ written }) => `“${written}”`).join(' and ')}, not ${shown}.`,
          'Correct the date; if the article is wrong, write “dated: corrected” and what it prints in “printed”.',
        ),
      ]
    : [];
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

/** Whether words can mean a day or month. */
function allows({ year, month, days }: WrittenDate, date: string): boolean {
  const [ofYear, ofMonth, ofDay] = date.split('-').map(Number);
  return (
    (year ?? ofYear) === ofYear &&
    (month ?? ofMonth) === ofMonth &&
    (days === undefined || ofDay === undefined || (days[0] <= ofDay && ofDay <= days[1]))
  );
}

function order({ date, until, sort, dated, quotations }: TimelineEvent, fault: Fault): Problem[] {
  // How long something lasted may come from the public record.
  const last = dated === 'public record' ? date : (until ?? date);
  const sources = [...new Set(quotations.map(({ source }) => source))];
  if (sort === 'forecast')
    return sources
      .filter((source) => (until ?? date) < firstDay(source).slice(0, date.length))
      .map((source) =>
        fault(
          'date',
          `A forecast of ${formatEventDate(date, until)}, and ${source.id} appeared later.`,
          'Correct the date, or the kind of the entry.',
        ),
      );
  return sources
    .filter((source) => last > lastDay(source).slice(0, date.length))
    .map((source) =>
      fault(
        last === date ? 'date' : 'until',
        `${formatEventDate(last)} is later than ${source.id}, which appeared by ${formatDay(lastDay(source))}.`,
        'Correct the date, or make the entry a forecast (“kind: forecast”).',
      ),
    );
}

function firstDay({ published: { date, earliest = date } }: Article): string {
  return earliest;
}

function yearOfFile({ date }: TimelineEvent, file: string, fault: Fault): Problem[] {
  const year = /^\d{4}$/.exec(basename(file, '.yaml'))?.[0];
  return year === undefined || date.startsWith(year)
    ? []
    : [
        fault(
          'date',
          `${date} is not of ${year}, the year that the file is named by.`,
          'Correct the date, or put the entry into the file of its year.',
        ),
      ];
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
export function checkWeekdays({
  date,
  until,
  basis,
  weekdayDiffers,
  quotations,
}: Dated): Pick<Problem, 'what' | 'todo'>[] {
  const printed = new Set(quotations.flatMap(({ quote }) => weekdaysIn(quote)));
  const known = date.length === 7 ? printed : weekdaysOf(date, until ?? date);
  const differing = [...printed].filter((name) => !known.has(name));
  if (weekdayDiffers && differing.length === 0)
    return [
      {
        what: 'The entry says that a weekday differs from its date, and none does.',
        todo: 'Take “weekdayDiffers” out, or correct the date.',
      },
    ];
  return differing
    .filter((name) => !weekdayDiffers || !basis.includes(name))
    .map((name) => ({
      what: `The article says ${name}, and ${formatEventDate(date, until)} ${until === undefined ? `was a ${weekday(date)}` : `has no ${name}`}.`,
      todo: `Correct the date, or set “weekdayDiffers: true” and say in “basis” what the ${name} is about.`,
    }));
}

function weekdaysOf(first: string, last: string): Set<string> {
  const names = new Set<string>();
  for (let time = Date.parse(first); time <= Date.parse(last) && names.size < 7; time += DAY)
    names.add(weekday(new Date(time).toISOString().slice(0, 10)));
  return names;
}

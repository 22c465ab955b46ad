import type { Problem } from '../content/problem.ts';
import { formatEventDate, weekday } from '../dates.ts';
import type { EventEntry } from './event-schema.ts';

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The weekdays in the quoted words of an entry must be those of its date by the calendar, or the entry says that they are
 * not and its basis names them. Of a date that is a month only no weekday can be said to differ.
 * @param where the date of the entry, for the problem.
 */
export function checkWeekdays(
  { date, until, basis, weekdayDiffers, citations }: EventEntry,
  where: () => Pick<Problem, 'file' | 'line' | 'column' | 'field'>,
  problems: Problem[],
): void {
  const printed = new Set(citations.flatMap(({ quote }) => quote.match(WEEKDAY) ?? []));
  const known = date.length === 7 ? printed : weekdaysOf(date, until ?? date);
  const differing = [...printed].filter((name) => !known.has(name));
  for (const name of differing)
    if (!weekdayDiffers || !basis.includes(name))
      problems.push({
        ...where(),
        what: `The article says ${name}, and ${formatEventDate(date, until)} ${until === undefined ? `was a ${weekday(date)}` : `has no ${name}`}.`,
        todo: `Correct the date, or set “weekdayDiffers: true” and say in “basis” what the ${name} is about.`,
      });
  if (weekdayDiffers && differing.length === 0)
    problems.push({
      ...where(),
      what: 'The entry says that a weekday differs from its date, and none does.',
      todo: 'Take “weekdayDiffers” out, or correct the date.',
    });
}

function weekdaysOf(first: string, last: string): Set<string> {
  const names = new Set<string>();
  for (let time = Date.parse(first); time <= Date.parse(last) && names.size < 7; time += DAY)
    names.add(weekday(new Date(time).toISOString().slice(0, 10)));
  return names;
}

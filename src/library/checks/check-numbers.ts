import type { Quotation } from '../citations/statement.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import type { Problem } from '../reading/problem.ts';
import { weekday } from '../basics/dates.ts';
import { doubtAt, type Doubt } from './answers.ts';
import { backingOf, entryOf, isBacked, type Backing, type EventsByPassage } from './backing.ts';
import { canMean, datesIn, weekdaysIn } from './dates-in.ts';
import { problemsAt, type Finding, type OurText } from './finding.ts';
import { numbersIn } from './numbers-in.ts';

/**
 * Checks that every number, date and weekday in a statement is in one of its quotations or backed otherwise (`backingOf`). Small
 * numbers in words are left to `doubtCounts`.
 */
export function checkNumbers({ statement, at }: WrittenStatement, events: EventsByPassage): Finding[] {
  const { text, quotations } = statement;
  return unbacked(text, quotations, backingOf(quotations, entryOf(at.yaml.data, at.path), events));
}

/** The same for a text that sums up statements (a headline, “agree”). @param quotations all of its file. */
export function checkSum(
  { text, path, read: { data, file, yaml } }: OurText,
  quotations: readonly Quotation[],
  events: EventsByPassage,
): Problem[] {
  const backing = backingOf(quotations, entryOf(data, path), events);
  return problemsAt({ file, yaml, path }, unbacked(text, quotations, backing));
}

function unbacked(text: string, quotations: readonly Quotation[], backing: Backing): Finding[] {
  const { dates, rest } = datesIn(text);
  const printed = new Set(quotations.flatMap(({ quote }) => weekdaysIn(quote)));
  const known = new Set(backing.dates.filter(({ length }) => length === 10).map(weekday));
  const strange = weekdaysIn(rest).filter((name) => !printed.has(name) && !known.has(name));
  const beside = dates.flatMap((date) => {
    if (date.weekday === undefined || date.days === undefined) return [];
    const meant = backing.dates.filter((day) => day.length === 10 && canMean(date, day)).map(weekday);
    return meant.length === 0 || meant.includes(date.weekday) ? [] : [date.weekday];
  });
  return [
    ...dates
      .filter((date) => !isBacked(date, backing))
      .map(({ written }): Finding => [
        `The date “${written}” in “${text}” is in none of its quotations, and no event that quotes the same passage has it.`,
        'Correct it, quote the words that have it, or write the event with these words into the timeline first.',
      ]),
    ...[...new Set([...strange, ...beside])].map((name): Finding => [
      `“${name}” in “${text}” is in none of its quotations, and is not the weekday of its date.`,
      'Correct the weekday or the date, or quote the words that have it.',
    ]),
    ...numbersIn(rest)
      .filter(({ key, isSmallWord }) => !isSmallWord && !hasNumber(backing, key))
      .map(({ written }): Finding => [
        `The number “${written}” in “${text}” is in none of its quotations.`,
        'Quote the words that have it, with what is counted (%, a.m.), or take it out.',
      ]),
  ];
}

function hasNumber({ numbers }: Backing, key: string): boolean {
  // “11:00” may leave out the article’s a.m. or p.m.
  return numbers.has(key) || ['am', 'pm'].some((half) => key.includes(':') && numbers.has(key + half));
}

/** Doubts about small numbers in words (“two units”) that no quotation has: they may be our own count, or wrong. */
export function doubtCounts({ statement, at }: WrittenStatement, events: EventsByPassage): Doubt[] {
  const { text, quotations } = statement;
  const backing = backingOf(quotations, entryOf(at.yaml.data, at.path), events);
  return numbersIn(datesIn(text).rest)
    .filter(({ key, isSmallWord }) => isSmallWord && key !== '1' && !hasNumber(backing, key))
    .map(({ written }) =>
      doubtAt(
        at,
        `“${written}” is in none of the quotations. A count of what they name?`,
        'Quote the words that have the number.',
        { about: written },
      ),
    );
}

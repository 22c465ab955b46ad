import type { Problem } from '../content/problem.ts';
import type { Statement } from './statement.ts';

/** A statement and where it is written, for the problem. */
export interface WrittenStatement {
  statement: Pick<Statement, 'text' | 'quotations'>;
  where: () => Pick<Problem, 'file' | 'line' | 'column' | 'field'>;
}

/** What can back a number besides a quotation. */
export interface Backing {
  /** Days and months of events and publications (ISO 8601). */
  dates: ReadonlySet<string>;
  /** Values of the figures, by article. */
  numbers: ReadonlyMap<string, ReadonlySet<number>>;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(`(?:(\\d{1,2})(?:[–-](\\d{1,2}))? )?(?:(${MONTHS})(?: (\\d{4}))?)`, 'g');

/**
 * Every number in a statement of ours must be backed: by a number in one of its quotations, by a figure of a quoted
 * article, or by a date that the library knows. Digits count, and so do “hundred”, “thousand” and “million”; small
 * numbers in words (“two units”) are style and do not.
 */
export function checkNumbers(
  written: readonly WrittenStatement[],
  { dates, numbers }: Backing,
  problems: Problem[],
): void {
  const years = new Set([...dates].map((date) => Number(date.slice(0, 4))));
  for (const { statement, where } of written) {
    const { text, quotations } = statement;
    const quoted = new Set(quotations.flatMap(({ quote }) => numbersIn(quote)));
    const known = quotations.flatMap(({ source }) => [...(numbers.get(source.id) ?? [])]);
    const withoutDates = text.replace(
      DATE,
      (
        match,
        first: string | undefined,
        last: string | undefined,
        month: string | undefined,
        year: string | undefined,
      ) => ([first, last ?? first].every((day) => isKnownDate(day, month, year, dates)) ? '' : match),
    );
    for (const number of numbersIn(withoutDates))
      if (!quoted.has(number) && !known.includes(number) && !years.has(number))
        problems.push({
          ...where(),
          what: `The number ${number.toLocaleString('en-GB')} in “${text}” stands in none of its quotations.`,
          todo: 'Quote the words that have it, add it to the figures or the events with a citation, or take it out.',
        });
  }
}

/** The numbers in a text: “1,000” and “1, 000” are one thousand, “10 billion” is one number, “11:00” is two. */
export function numbersIn(text: string): number[] {
  const joined = text.replace(/(?<!\d)(\d{1,3}),\s?(?=\d{3}(?!\d))/g, '$1');
  const numbers = [
    ...joined.matchAll(/(\d+(?:\.\d+)?)?\s*\b(hundred|thousand|million|billion)\b|\d+(?:\.\d+)?/gi),
  ].map(([whole, factor, scale]) =>
    scale === undefined ? Number(whole) : Number(factor ?? 1) * (SCALES[scale.toLowerCase()] ?? 1),
  );
  return [...new Set(numbers)];
}

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };

function isKnownDate(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  dates: ReadonlySet<string>,
): boolean {
  const number = String(MONTHS.split('|').indexOf(month ?? '') + 1).padStart(2, '0');
  const pattern = new RegExp(
    `^${year ?? '\\d{4}'}-${number}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`,
  );
  return [...dates].some((date) => pattern.test(date));
}

import type { Quotation } from '../citations/statement.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import { valuesIn } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';
import { markAt } from '../reading/schema-at.ts';
import { weekday } from '../basics/dates.ts';
import { doubtAt, type Doubt } from './answers.ts';
import { backingOf, entryOf, isBacked, type Backing, type EventsByPassage } from './backing.ts';
import { canMean, datesIn, weekdaysIn } from './dates-in.ts';
import { numbersIn } from './numbers-in.ts';

type Where = Pick<Problem, 'file' | 'line' | 'column' | 'field'>;

/** A text whose numbers and dates must be backed. */
interface BackedText {
  text: string;
  quotations: readonly Quotation[];
  backing: Backing;
  where: () => Where;
}

/**
 * Checks that every number, date and weekday in a statement is in one of its quotations or backed otherwise (`backingOf`).
 * @returns a problem for each that is not. Small numbers in words are left to `doubtCounts`.
 */
export function checkNumbers(written: readonly WrittenStatement[], events: EventsByPassage): Problem[] {
  return written.flatMap(({ statement, at: { file, yaml, path } }) =>
    wrongIn({
      text: statement.text,
      quotations: statement.quotations,
      backing: backingOf(statement.quotations, entryOf(yaml.data, path), events),
      where: () => ({ file, ...yaml.locate(path) }),
    }),
  );
}

/** The same for texts that sum up statements (a headline, “agree”): all quotations of the file count. */
export function checkSums(
  written: readonly WrittenStatement[],
  files: readonly ReadFile[],
  events: EventsByPassage,
): Problem[] {
  const byFile = Map.groupBy(written, ({ at }) => at.file);
  return files.flatMap(({ file, yaml, data, schema }) => {
    const quotations = (byFile.get(file) ?? []).flatMap(({ statement }) => statement.quotations);
    return valuesIn(data)
      .filter(([path]) => markAt(schema, path, 'ours') === 'sum')
      .flatMap(([path, text]) =>
        wrongIn({
          text: String(text),
          quotations,
          backing: backingOf(quotations, entryOf(data, path), events),
          where: () => ({ file, ...yaml.locate(path) }),
        }),
      );
  });
}

function wrongIn(text: BackedText): Problem[] {
  return [...wrongDates(text), ...wrongNumbers(text)];
}

function wrongNumbers({ text, backing, where }: BackedText): Problem[] {
  return numbersIn(datesIn(text).rest)
    .filter(({ key, isSmallWord }) => !isSmallWord && !hasNumber(backing, key))
    .map(({ written }) => ({
      ...where(),
      what: `The number “${written}” in “${text}” is in none of its quotations.`,
      todo: 'Quote the words that have it, with what is counted (%, a.m.), or take it out.',
    }));
}

function wrongDates({ text, quotations, backing, where }: BackedText): Problem[] {
  const { dates, rest } = datesIn(text);
  const unbacked = dates
    .filter((date) => !isBacked(date, backing))
    .map(({ written }) => ({
      ...where(),
      what: `The date “${written}” in “${text}” is in none of its quotations, and no event that quotes the same passage has it.`,
      todo: 'Correct it, quote the words that have it, or write the event with these words into the timeline first.',
    }));
  const printed = new Set(quotations.flatMap(({ quote }) => weekdaysIn(quote)));
  const known = new Set(backing.dates.filter(({ length }) => length === 10).map(weekday));
  const strange = weekdaysIn(rest).filter((name) => !printed.has(name) && !known.has(name));
  const beside = dates.flatMap((date) => {
    if (date.weekday === undefined || date.days === undefined) return [];
    const meant = backing.dates.filter((day) => day.length === 10 && canMean(date, day)).map(weekday);
    return meant.length === 0 || meant.includes(date.weekday) ? [] : [date.weekday];
  });
  return [
    ...unbacked,
    ...[...new Set([...strange, ...beside])].map((name) => ({
      ...where(),
      what: `“${name}” in “${text}” is in none of its quotations, and is not the weekday of its date.`,
      todo: 'Correct the weekday or the date, or quote the words that have it.',
    })),
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

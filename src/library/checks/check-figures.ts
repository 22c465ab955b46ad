import type { WrittenStatement } from '../citations/desk.ts';
import type { Problem } from '../reading/problem.ts';
import type { Figure } from '../kinds/figures.ts';
import { backingOf, lastDay, type EventsByPassage } from './backing.ts';
import { datesIn } from './dates-in.ts';
import { numbersIn } from './numbers-in.ts';

/**
 * Checks that every number of a figure (“value”, “from”, “to”) is in its quotations, and that “from” and “to” are in “value”.
 * Its date must be printed, that of an event with the same passage, or the month in which a quoted article appeared.
 */
export function checkFigures(
  written: readonly WrittenStatement[],
  figures: readonly Figure[],
  events: EventsByPassage,
): Problem[] {
  return written.flatMap(({ statement, at: { file, yaml, path } }) => {
    const figure = figures.find((candidate) => candidate === statement);
    if (figure === undefined) return [];
    const { value = '', from, to, date, quotations } = figure;
    const fault = (field: string, what: string, todo: string): Problem => ({
      file,
      ...yaml.locate([...path.slice(0, -1), field]),
      what,
      todo,
    });
    const backing = backingOf(quotations, {}, events);
    const inValue = numbersIn(datesIn(value).rest);
    const problems = inValue
      .filter(({ key, isSmallWord }) => isSmallWord && !backing.numbers.has(key))
      .map(({ written: number }) =>
        fault(
          'value',
          `The number “${number}” is in none of its quotations.`,
          'Quote the words that have it, or correct the value.',
        ),
      );
    for (const [field, number] of Object.entries({ from, to })) {
      if (number === undefined) continue;
      const key = String(number);
      if (!backing.numbers.has(key) || !inValue.some((other) => other.key === key))
        problems.push(
          fault(
            field,
            `“${field}” is ${number.toLocaleString('en-GB')}, which is not in ${backing.numbers.has(key) ? '“value”' : 'its quotations'}.`,
            'Give the number that the quotations and “value” have, or leave it out.',
          ),
        );
    }
    if (from !== undefined && to !== undefined && from > to)
      problems.push(
        fault(
          'to',
          '“to” is less than “from”.',
          'Write the lower bound into “from”, the upper one into “to”.',
        ),
      );
    if (date !== undefined && !backing.dates.some((known) => known.startsWith(date)))
      problems.push(
        fault(
          'date',
          `No event that quotes the same passage has the date ${date}, and no article that it quotes appeared then.`,
          'Correct the date, or leave it out.',
        ),
      );
    for (const source of new Set(quotations.map((quotation) => quotation.source)))
      if (date !== undefined && date > lastDay(source).slice(0, date.length))
        problems.push(
          fault('date', `${date} is later than ${source.id}, which it quotes.`, 'Correct the date.'),
        );
    return problems;
  });
}

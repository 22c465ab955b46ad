import type { WrittenStatement } from '../citations/desk.ts';
import { isFigure } from '../kinds/figures.ts';
import { backingOf, lastDay, type EventsByPassage } from './backing.ts';
import { datesIn } from './dates-in.ts';
import type { Finding } from './finding.ts';
import { numbersIn } from './numbers-in.ts';

/**
 * Checks that every number of a figure (“value”, “from”, “to”) is in its quotations, and that “from” and “to” are in “value”.
 * Its date must be printed, that of an event with the same passage, or the month in which a quoted article appeared.
 */
export function checkFigure({ statement }: WrittenStatement, events: EventsByPassage): Finding[] {
  if (!isFigure(statement)) return [];
  const { value = '', from, to, date, quotations } = statement;
  const backing = backingOf(quotations, {}, events);
  const inValue = numbersIn(datesIn(value).rest);
  const findings: Finding[] = inValue
    .filter(({ key, isSmallWord }) => isSmallWord && !backing.numbers.has(key))
    .map(({ written }) => [
      `The number “${written}” is in none of its quotations.`,
      'Quote the words that have it, or correct the value.',
      'value',
    ]);
  for (const [field, number] of Object.entries({ from, to })) {
    if (number === undefined) continue;
    const key = String(number);
    if (!backing.numbers.has(key) || !inValue.some((other) => other.key === key))
      findings.push([
        `“${field}” is ${number.toLocaleString('en-GB')}, which is not in ${backing.numbers.has(key) ? '“value”' : 'its quotations'}.`,
        'Give the number that the quotations and “value” have, or leave it out.',
        field,
      ]);
  }
  if (from !== undefined && to !== undefined && from > to)
    findings.push([
      '“to” is less than “from”.',
      'Write the lower bound into “from”, the upper one into “to”.',
      'to',
    ]);
  if (date === undefined) return findings;
  if (!backing.dates.some((known) => known.startsWith(date)))
    findings.push([
      `No event that quotes the same passage has the date ${date}, and no article that it quotes appeared then.`,
      'Correct the date, or leave it out.',
      'date',
    ]);
  for (const source of new Set(quotations.map((quotation) => quotation.source)))
    if (date > lastDay(source).slice(0, date.length))
      findings.push([`${date} is later than ${source.id}, which it quotes.`, 'Correct the date.', 'date']);
  return findings;
}

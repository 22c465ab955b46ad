import { formatField, type FieldPath } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';
import { formatDay, isRealDay, weekday } from '../basics/dates.ts';
import { datesIn } from './dates-in.ts';
import { problemIn, type OurText } from './finding.ts';

/** What no text may have, what to say of it (`$1`), and what to do. */
const FAULTS: readonly [pattern: RegExp, what: string, todo: string][] = [
  [
    // Digits and fractions that the number checks do not read, except “km²”.
    /[[\p{Nd}\p{Nl}\u00BC-\u00BE\u2150-\u215F]--[0-9]]/v,
    '“$1” is not one of the digits 0 to 9.',
    'Write the number with them, or in words.',
  ],
  [
    // They look alike, so search does not find the word.
    /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u,
    '“$1” has letters of two alphabets, which look alike.',
    'Type the word again.',
  ],
  [
    // Its beginning may have been cut off. “11 a.m. on Monday” is no end of a sentence.
    /(?<=[\p{Ll}\d]{3}[.!?]”? )\p{Ll}\S*/u,
    'A sentence begins with a small letter: “$1”.',
    'Complete the sentence, or begin it with a capital letter.',
  ],
  [
    /[\n\t]/,
    'The text has a line break or a tab in it.',
    'Write it as one paragraph: in one line, or in the lines below “>-” without an empty one.',
  ],
];

/**
 * Checks one of our texts by itself: weekdays match the dates next to them, days exist, numbers use the digits 0 to 9, words use
 * one alphabet, sentences begin with a capital letter, and a text is one paragraph.
 */
export function checkText(our: OurText): Problem[] {
  const { dates } = datesIn(our.text);
  const faults = FAULTS.flatMap(([pattern, what, todo]) => {
    const [found] = pattern.exec(our.text) ?? [];
    return found === undefined
      ? []
      : problemIn(
          our,
          found.trim(),
          what.replace('$1', () => found),
          todo,
        );
  });
  const wrongDates = dates.flatMap(({ written, year: own, month, days, weekday: name }, index) => {
    // A date without a year takes the year of the date before it.
    const year = own ?? dates.slice(0, index).findLast((before) => before.year !== undefined)?.year;
    if (year === undefined || month === undefined || days === undefined) return [];
    const [first = '', last = ''] = days.map((day) => `${year}-${two(month)}-${two(day)}`);
    if (![first, last].every(isRealDay))
      return problemIn(our, written, `“${written}” is not a day of the calendar.`, 'Correct the date.');
    if (name === undefined || weekday(first) === name) return [];
    const what = `${formatDay(first)} was a ${weekday(first)}, not a ${name}.`;
    return problemIn(our, written, what, 'Correct the weekday or the date.');
  });
  return [...wrongDates, ...faults];
}

/** Checks that no list has a duplicate entry. */
export function checkDoubles(files: readonly ReadFile[]): Problem[] {
  return files.flatMap((read) => doubles(read.data, [], read));
}

/** Duplicate entries of a list. */
function doubles(data: unknown, path: FieldPath, read: ReadFile): Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.entries(data).flatMap(([name, value]) =>
    doubles(value, [...path, Array.isArray(data) ? Number(name) : name], read),
  );
  // A page can repeat a line, which is then omitted twice.
  if (!Array.isArray(data) || path.at(-1) === 'omitted') return inside;
  const seen = data.map((entry) => JSON.stringify(entry));
  return [
    ...inside,
    ...seen.flatMap((entry, index) =>
      seen.indexOf(entry) === index
        ? []
        : [
            {
              file: read.file,
              ...read.yaml.locate([...path, index]),
              what: `The list “${formatField(path) || read.id}” has this twice.`,
              todo: 'Take one of the two out.',
            },
          ],
    ),
  ];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

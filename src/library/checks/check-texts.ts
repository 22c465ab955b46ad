import { formatField, valuesIn, type FieldPath } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';
import { markAt } from '../reading/schema-at.ts';
import { formatDay, isRealDay, weekday } from '../basics/dates.ts';
import { datesIn } from './dates-in.ts';

/** Digits and fractions that the number checks do not read, except “km²”. */
const OTHER_DIGITS = /[[\p{Nd}\p{Nl}\u00BC-\u00BE\u2150-\u215F]--[0-9]]/v;
/** A sentence that begins with a small letter: its beginning may have been cut off. “11 a.m. on Monday” is no end of a sentence. */
const SMALL_LETTER = /(?<=[\p{Ll}\d]{3}[.!?]”?) \p{Ll}\S*/u;
/** Words with letters of two alphabets: they look alike, so search does not find the word. */
const TWO_ALPHABETS =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u;

/**
 * Checks each of our texts by itself: weekdays match the dates next to them, days exist, numbers use the digits 0 to 9, words use
 * one alphabet, sentences begin with a capital letter, and a text is one paragraph.
 */
export function checkTexts(files: readonly ReadFile[]): Problem[] {
  return files.flatMap((read) =>
    valuesIn(read.data).flatMap(([path, value]) =>
      typeof value === 'string' ? faultsOf(value, path, read) : [],
    ),
  );
}

/** Checks that no list has a duplicate entry. */
export function checkDoubles(files: readonly ReadFile[]): Problem[] {
  return files.flatMap((read) => doubles(read.data, [], read));
}

function faultsOf(text: string, path: FieldPath, { file, yaml, schema }: ReadFile): Problem[] {
  if (markAt(schema, path, 'verbatim') === true) return [];
  const fault = (found: string, what: string, todo: string): Problem => ({
    file,
    ...yaml.locate(path, (written) => written.indexOf(found)),
    what,
    todo,
  });
  const digit = OTHER_DIGITS.exec(text)?.[0];
  const mixed = TWO_ALPHABETS.exec(text)?.[0];
  const small = SMALL_LETTER.exec(text)?.[0].trim();
  const { dates } = datesIn(text);
  return [
    ...dates.flatMap(({ written, year: own, month, days, weekday: name }, index) => {
      // A date without a year takes the year of the date before it.
      const year = own ?? dates.slice(0, index).findLast((before) => before.year !== undefined)?.year;
      if (year === undefined || month === undefined || days === undefined) return [];
      const [first, last] = days.map((day) => `${year}-${two(month)}-${two(day)}`);
      const wrong = [first, last].find((day) => day !== undefined && !isRealDay(day));
      if (wrong !== undefined)
        return [fault(written, `“${written}” is not a day of the calendar.`, 'Correct the date.')];
      if (first === undefined || name === undefined || weekday(first) === name) return [];
      return [
        fault(
          written,
          `${formatDay(first)} was a ${weekday(first)}, not a ${name}.`,
          'Correct the weekday or the date.',
        ),
      ];
    }),
    ...(digit === undefined
      ? []
      : [
          fault(
            digit,
            `“${digit}” is not one of the digits 0 to 9.`,
            'Write the number with them, or in words.',
          ),
        ]),
    ...(mixed === undefined
      ? []
      : [fault(mixed, `“${mixed}” has letters of two alphabets, which look alike.`, 'Type the word again.')]),
    ...(small === undefined
      ? []
      : [
          fault(
            small,
            `A sentence begins with a small letter: “${small}”.`,
            'Complete the sentence, or begin it with a capital letter.',
          ),
        ]),
    ...(/[\n\t]/.test(text)
      ? [
          fault(
            '',
            'The text has a line break or a tab in it.',
            'Write it as one paragraph: in one line, or in the lines below “>-” without an empty one.',
          ),
        ]
      : []),
  ];
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canMean, datesIn } from '../../../../src/library/checks/dates-in.ts';

/** The first date of a text, as “year month first–last weekday”, with “-” for missing parts. */
function first(text: string): string | undefined {
  const [date] = datesIn(text).dates;
  if (date === undefined) return undefined;
  const { year = '-', month = '-', days = ['-', '-'], weekday = '-' } = date;
  return [year, month, days.join('–'), weekday].join(' ');
}

for (const [text, date] of [
  ['on Tuesday 6 August 2024', '2024 8 6–6 Tuesday'],
  ['on August 6, 2024', '2024 8 6–6 -'],
  ['Mar 24, 2024', '2024 3 24–24 -'],
  ['22–23 May 2023', '2023 5 22–23 -'],
  ['2024-08-06', '2024 8 6–6 -'],
  ['in late July', '- 7 –- -'],
  ['mid-August', '- 8 –- -'],
  ['in 2023', '2023 - –- -'],
  ['since March', '- 3 –- -'],
  ['2024 square kilometres', undefined],
  ['in 2024 square kilometres', undefined],
  ['they may march', undefined],
  ['on Monday', undefined],
] as const)
  test(`“${text}” is ${date === undefined ? 'no date' : 'a date'}`, () => {
    assert.equal(first(text), date?.replace(' –- ', ' -–- '));
  });

test('a date matches a day or month that agrees with all of its parts', () => {
  const [day] = datesIn('6 August 2024').dates;
  const [month] = datesIn('in August').dates;
  assert.ok(day && month);
  assert.deepEqual(
    ['2024-08-06', '2024-08-07', '2023-08-06', '2024-08'].map((known) => canMean(day, known)),
    [true, false, false, false],
  );
  assert.deepEqual(
    ['2024-08-06', '2024-08', '2024-07'].map((known) => canMean(month, known)),
    [true, true, false],
  );
});

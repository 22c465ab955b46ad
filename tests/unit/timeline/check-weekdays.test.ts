import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../src/content/problem.ts';
import { checkWeekdays } from '../../../src/timeline/check-weekdays.ts';
import { eventSchema } from '../../../src/timeline/event-schema.ts';

const WHERE = { file: 'content/events/2023.yaml', line: 4, column: 3, field: '[0].date' };

/** The problems of an entry with these fields that quotes these words. */
function check(fields: object, ...quotes: string[]): Problem[] {
  const entry = eventSchema.parse({
    id: 'raid',
    date: '2023-05-22',
    region: 'belgorod',
    kind: 'event',
    what: 'A raid.',
    dated: 'printed',
    basis: 'Printed.',
    citations: quotes.map((quote) => ({ article: 'x', quote })),
    ...fields,
  });
  const problems: Problem[] = [];
  checkWeekdays(entry, () => WHERE, problems);
  return problems;
}

for (const [name, fields, quote] of [
  ['the weekday of the date', {}, 'On Monday morning'],
  ['no weekday', {}, 'In the morning'],
  ['a weekday in another word', {}, 'Tuesdays, Sundayish'],
  ['the weekday of the first day of a span', { until: '2023-05-23' }, 'from Monday on'],
  ['the weekday of the last day of a span', { until: '2023-05-23' }, 'until Tuesday'],
  ['any weekday in a span of a week', { until: '2023-05-28' }, 'until Sunday'],
  ['a weekday where only the month is known', { date: '2023-05' }, 'On Friday'],
  [
    'another weekday that the entry explains',
    { weekdayDiffers: true, basis: 'Sunday is the day of the report.' },
    'said on Sunday',
  ],
] as const)
  test(`an entry may quote ${name}`, () => {
    assert.deepEqual(check(fields, quote), []);
  });

test('a weekday that the date was not is a problem at the date', () => {
  assert.deepEqual(check({ date: '2023-05-23' }, 'On Monday morning'), [
    {
      ...WHERE,
      what: 'The article says Monday, and 23 May 2023 was a Tuesday.',
      todo: 'Correct the date, or set “weekdayDiffers: true” and say in “basis” what the Monday is about.',
    },
  ]);
});

test('a weekday that no day of a span was is a problem', () => {
  assert.deepEqual(
    check({ until: '2023-05-23' }, 'On Wednesday').map(({ what }) => what),
    ['The article says Wednesday, and 22–23 May 2023 has no Wednesday.'],
  );
});

test('several quotations that say one wrong weekday are one problem, and two wrong weekdays are two', () => {
  assert.equal(check({}, 'On Friday', 'by Friday').length, 1);
  assert.equal(check({}, 'On Friday or Saturday, after Monday').length, 2);
});

test('“weekdayDiffers” does not help where the basis does not name the weekday', () => {
  assert.equal(check({ weekdayDiffers: true }, 'On Friday').length, 1);
});

test('“weekdayDiffers” where no weekday differs is a problem: it would be a false remark', () => {
  const what = 'The entry says that a weekday differs from its date, and none does.';
  assert.deepEqual(
    [
      check({ weekdayDiffers: true }, 'On Monday'),
      check({ weekdayDiffers: true, date: '2023-05' }, 'On Friday'),
    ].map(([first]) => first?.what),
    [what, what],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWeekdays } from '../../../../src/library/checks/check-events.ts';
import type { Finding } from '../../../../src/library/checks/finding.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf } from '../../../support/read-fixture.ts';

/** The problems of an entry of Monday 22 May 2023 with these fields that quotes these words. */
function check(fields: object, ...quotes: string[]): Finding[] {
  return checkWeekdays({
    date: '2023-05-22',
    until: undefined,
    basis: 'Printed.',
    weekdayDiffers: false,
    quotations: quotes.map((quote) => ({ quote })),
    ...fields,
  });
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

test('a weekday that no day of a span was is a problem', () => {
  assert.deepEqual(
    check({ until: '2023-05-23' }, 'On Wednesday').map(([what]) => what),
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

test('“weekdayDiffers” where no weekday differs is a problem, since the remark would be false', () => {
  const what = 'The entry says that a weekday differs from its date, and none does.';
  assert.deepEqual(
    [
      check({ weekdayDiffers: true }, 'On Monday'),
      check({ weekdayDiffers: true, date: '2023-05' }, 'On Friday'),
    ].map(([first]) => first?.[0]),
    [what, what],
  );
});

const SPRING = 'content/events/spring.yaml';

/** The problems of an entry of 2 March 2031, a Sunday, that quotes an article of that day. */
for (const [from, to, complaint] of [
  ['dated: worked out', 'dated: printed', 'date Its quotations do not print 2 March 2031.'],
  ['an article of 2 March 2031.', 'an article of March 2031.', 'basis “basis” does not name 2 March 2031.'],
  [
    'dated: worked out',
    'dated: corrected\n  printed: Saturday',
    'printed “Saturday” is in none of its quotations.',
  ],
  [
    '2031-03-02\n  region: belgorod',
    '2031-03-09\n  region: belgorod',
    'date 9 March 2031 is later than lamps-at-the-crossing, which appeared by 2 March 2031.',
  ],
  [
    'date: 2031-03-02\n  region: belgorod\n  kind: statement',
    'date: 2031-02-23\n  region: belgorod\n  kind: forecast',
    'date A forecast of 23 February 2031, and lamps-at-the-crossing appeared later.',
  ],
] as const)
  test(`a problem at its field: ${complaint}`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(SPRING, from, to);
    const found = complaintsOf(library).map((line) => line.replace(/^\S+ \[0\]\./, ''));
    assert.ok(found.includes(complaint), found.join('\n'));
  });

test('an entry in the file of another year is a problem', (t) => {
  const library = copyFixtureLibrary(t);
  library.write('content/events/2030.yaml', library.read(SPRING));
  library.remove(SPRING);
  assert.deepEqual(
    complaintsOf(library).map((line) => line.replace(/^\S+ /, '')),
    [0, 1].map((index) => `[${index}].date 2031-03-02 is not of 2030, the year that the file is named by.`),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanes } from '../../../../src/library/kinds/lanes.ts';
import { eventOn } from './timeline-event.ts';

test('months are counted from the first to the last month with an entry', () => {
  const { months, years } = lanes([eventOn('2022-12-19'), eventOn('2024-03')], ['kursk']);
  assert.equal(months, 16);
  assert.deepEqual(years, [
    { year: 2022, month: 0 },
    { year: 2023, month: 1 },
    { year: 2024, month: 13 },
  ]);
});

test('entries of one month and region are stacked, known days below', () => {
  const events = [eventOn('2022-03'), eventOn('2022-03-01'), eventOn('2022-03-09'), eventOn('2022-04-01')];
  assert.deepEqual(lanes(events, ['kursk']).rows, [
    {
      region: 'kursk',
      bars: [
        { month: 0, level: 0, known: true },
        { month: 0, level: 1, known: true },
        { month: 1, level: 0, known: true },
        { month: 0, level: 2, known: false },
      ],
    },
  ]);
});

test('every region has a lane, in the given order, even without entries', () => {
  const events = [eventOn('2022-01-01', { region: 'kursk' }), eventOn('2022-01-02', { region: 'belarus' })];
  assert.deepEqual(
    lanes(events, ['belgorod', 'kursk', 'belarus']).rows.map(({ region, bars }) => [region, bars.length]),
    [
      ['belgorod', 0],
      ['kursk', 1],
      ['belarus', 1],
    ],
  );
});

test('background belongs to no region and has no bar', () => {
  const { rows } = lanes([eventOn('2022-01-01', { region: 'background' })], ['kursk']);
  assert.deepEqual(rows, [{ region: 'kursk', bars: [] }]);
});

test('without entries there is nothing to draw', () => {
  assert.deepEqual(lanes([], ['kursk']), { months: 0, years: [], rows: [{ region: 'kursk', bars: [] }] });
});

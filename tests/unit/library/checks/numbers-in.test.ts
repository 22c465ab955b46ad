import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from '../../../../src/library/checks/numbers-in.ts';

for (const [text, keys] of [
  ['no number here', []],
  ['100 men and 20 tanks', ['100', '20']],
  ['1,000 and 1, 000', ['1000']],
  ['in the order 2022, 300', ['2022', '300']],
  ['10 billion roubles', ['10000000000']],
  ['ten thousand, two thousand', ['10000', '2000']],
  ['a hundred and five', ['105']],
  ['two and a half', ['2.5']],
  ['half a million', ['500000']],
  ['twenty-one, twelve', ['21', '12']],
  ['thousands of men', ['thousands']],
  ['5% or 5 per cent', ['5%']],
  ['100k', ['100k']],
  ['$5.90, 10 billion%', ['$5.9', '10000000000%']],
  ['11 a.m. and 11 p.m.', ['11:00am', '11:00pm']],
  ['around 11:00', ['11:00']],
] as const)
  test(`the numbers in “${text}” are ${keys.length === 0 ? 'none' : keys.join(' and ')}`, () => {
    assert.deepEqual(
      numbersIn(text).map(({ key }) => key),
      keys,
    );
  });

test('only numbers up to twelve in words may be our own count', () => {
  assert.deepEqual(
    numbersIn('two, twelve, thirteen, 3').map(({ isSmallWord }) => isSmallWord),
    [true, true, false, false],
  );
});

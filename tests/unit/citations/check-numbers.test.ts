import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNumbers, numbersIn, type Backing } from '../../../src/citations/check-numbers.ts';
import type { Problem } from '../../../src/content/problem.ts';
import { copyFixtureLibrary } from '../../support/fixture-library.ts';
import { BREAD, complaintsOf, LAMPS } from '../../support/read-fixture.ts';

const BACKING: Backing = {
  dates: new Set(['2023-05-22', '2023-05-23', '2024-03', '2024-08-06']),
  numbers: new Map([
    [LAMPS.id, new Set([100, 1000])],
    [BREAD.id, new Set([500])],
  ]),
};
const WHERE = { file: 'content/regions/kursk.yaml', line: 3, column: 5, field: 'summary.text' };

/** The problems with a statement that quotes these words of one article. */
function check(text: string, quote = 'some words'): Problem[] {
  const [block] = LAMPS.blocks;
  assert.ok(block);
  const place = { block, start: 0, end: 1 };
  const quotations = [{ article: LAMPS.id, quote, source: LAMPS, place, errata: [] }];
  const problems: Problem[] = [];
  checkNumbers([{ statement: { text, quotations }, where: () => WHERE }], BACKING, problems);
  return problems;
}

for (const [text, numbers] of [
  ['no number, and two in words', []],
  ['100 men and 20 tanks', [100, 20]],
  ['1,000', [1000]],
  ['1, 000 square kilometers', [1000]],
  ['1,234,567', [1234567]],
  ['in 2022, 300 men', [2022, 300]],
  ['10 billion rubles', [1e10]],
  ['1.5 million', [1.5e6]],
  ['a thousand men, a hundred tanks', [1000, 100]],
  ['thousands of men, hundreds of tanks', []],
  ['around 11:00 a.m.', [11, 0]],
  ['2.5 percent.', [2.5]],
  ['between 5 and 5', [5]],
] as const)
  test(`the numbers in “${text}” are ${numbers.length === 0 ? 'none' : numbers.join(' and ')}`, () => {
    assert.deepEqual(numbersIn(text), numbers);
  });

for (const [name, text, quote] of [
  ['a quotation', 'They lost 12 tanks.', 'as many as 12 tanks'],
  [
    'a quotation that writes it with a space',
    'They took 7,000 square kilometres.',
    'of as much as 7, 000 square',
  ],
  ['a quotation with a scale', 'It cost 10 billion rubles.', 'that cost 10 billion rubles'],
  ['a quotation in other digits', 'It cost 2,000,000 rubles.', 'cost 2 million rubles'],
  ['a time of day in a quotation', 'Shelling was reported at 11:00.', 'appeared around 11:00 a.m.'],
  ['a figure of the quoted article', 'About 100 men crossed.', undefined],
  ['the day of an event', 'It began on 22 May 2023.', undefined],
  ['the day of an event without its year', 'It began on 22 May.', undefined],
  ['both days of a range', 'The raid of 22–23 May 2023 was short.', undefined],
  ['the month of an event', 'In March 2024 there were raids.', undefined],
  ['the month of the day of an event', 'In August 2024 it began.', undefined],
  ['a month alone', 'In August it began.', undefined],
  ['the year of an event', 'Since 2023 there were raids.', undefined],
] as const)
  test(`a number is backed by ${name}`, () => {
    assert.deepEqual(check(text, quote), []);
  });

for (const [name, text, number] of [
  ['is in no quotation, figure or date', 'They lost 12 tanks.', '12'],
  ['is a figure of another article only', 'About 500 men crossed.', '500'],
  ['is off by its scale', 'It cost 100 million rubles.', '100,000,000'],
  ['is the day of no event', 'It began on 21 May 2023.', '21'],
  ['is the last day of a range that no event has', 'The raid of 22–29 May 2023 was long.', '22'],
  ['is a day where the event has only its month', 'It began on 4 March 2024.', '4'],
  ['is another year', 'In 2021 it began.', '2,021'],
  ['is the day of an event in another year', 'It began on 22 May 2024.', '22'],
] as const)
  test(`a number that ${name} is a problem at the statement`, () => {
    const [first] = check(text);
    assert.deepEqual(first, {
      ...WHERE,
      what: `The number ${number} in “${text}” stands in none of its quotations.`,
      todo: 'Quote the words that have it, add it to the figures or the events with a citation, or take it out.',
    });
  });

test('numbers of one statement are reported one by one', () => {
  assert.equal(check('They lost 12 tanks and 13 guns, and 12 lorries.').length, 2);
});

test('a number put into a statement is a problem at its line', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/regions/belgorod.yaml';
  library.change(file, 'Something is still to come.', 'A total of 4711 lamps is still to come.');
  assert.deepEqual(complaintsOf(library), [
    `${file}:${library.lineOf(file, '4711')} points[2].text The number 4,711 in “A total of 4711 lamps is still to come.” stands in none of its quotations.`,
  ]);
});

test('a statement with a quotation that is not found is not reported for its numbers too', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/regions/belgorod.yaml';
  library.change(file, 'Something is still to come.', 'A total of 4711 lamps is still to come.');
  library.change(file, 'fourth lamp is on its way.', 'fourth lamp was on its way.');
  const [only, ...more] = complaintsOf(library);
  assert.deepEqual(more, []);
  assert.match(only ?? '', /do not stand in lamps-at-the-crossing/);
});

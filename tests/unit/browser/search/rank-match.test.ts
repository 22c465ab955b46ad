import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPassages, type Found } from '../../../../src/browser/search/find-passages.ts';
import { parseQuery } from '../../../../src/browser/search/parse-query.ts';
import { passageOf, recordOf, search } from '../../../support/search-fixtures.ts';

const OFFERED = [
  recordOf(['raid'], { title: 'one, low', score: 1 }),
  recordOf(['tank'], { title: 'one, high', score: 9 }),
  recordOf(['tank and raid', 'raid and drone'], { title: 'two', score: 2 }),
  recordOf(['tank raid drone'], { title: 'all, low', score: 1 }),
  recordOf(['drone raid tank'], { title: 'all, high', score: 8 }),
  recordOf(['nothing'], { title: 'none', score: 99 }),
];

function titles(found: readonly Found[]): (string | undefined)[] {
  return found.map(({ record }) => record.title);
}

test('records with a passage that has all words are full, best first; the others are partial, those with most first', () => {
  const { full, partial, unknown } = search('tank raid drone', ...OFFERED);
  assert.deepEqual(titles(full), ['all, high', 'all, low']);
  assert.deepEqual(titles(partial), ['two', 'one, high', 'one, low']);
  assert.deepEqual(unknown, []);
});

test('partial matches are ranked by number of words first, then by printed words', () => {
  const printed = recordOf(['a tank'], { title: 'one, printed' });
  const aliases = recordOf([passageOf('Armour', { aliases: [[0, 'tank', 'raid']] })], {
    title: 'two, aliases',
  });
  assert.deepEqual(titles(search('tank raid drone', printed, aliases).partial), [
    'two, aliases',
    'one, printed',
  ]);
});

test('full matches can stay in the order of the records', () => {
  const { full } = findPassages(OFFERED, parseQuery('tank raid drone'), { keepOrder: true });
  assert.deepEqual(titles(full), ['all, low', 'all, high']);
});

test('records with that name come first, then those that print it, then those that have it as an alias', () => {
  const alias = recordOf([passageOf('Kiev', { aliases: [[0, 'Kyiv']] })], { title: 'alias', score: 9 });
  const printed = recordOf(['in Kyiv'], { title: 'printed', score: 5 });
  const longer = recordOf([passageOf('A city.', { names: ['About Kyiv'] })], { title: 'named', score: 1 });
  const named = recordOf([passageOf('A city.', { names: ['Kyiv'] })], { title: 'very name', score: 1 });
  const { full } = search('Kyiv', alias, printed, longer, named);
  assert.deepEqual(titles(full), ['very name', 'named', 'printed', 'alias']);
});

test('among equal records the one with more passages comes first, whatever its score in the index', () => {
  const one = recordOf(['in Kyiv', 'A city.'], { title: 'one', score: 9 });
  const two = recordOf(['in Kyiv', 'from Kyiv'], { title: 'two', score: 1 });
  assert.deepEqual(titles(search('Kyiv', one, two).full), ['two', 'one']);
});

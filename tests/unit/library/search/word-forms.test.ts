import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexWord, wordForms } from '../../../../src/library/search/word-forms.ts';

function keys(word: string): string[] {
  return wordForms(word).map(({ key }) => key);
}

function stem(word: string): string | undefined {
  return wordForms(word)[0]?.stem;
}

for (const [word, expected] of [
  ['Kiev’s', ['kiev']],
  ['(Kiev’s),', ['kiev']],
  ['Ukrainians’', ['ukrainians']],
  ['don’t', ['dont']],
  ['11:00', ['1100', '11', '00']],
  ['ﬁeld', ['field']],
  ['counter-terrorist', ['counterterrorist', 'counter', 'terrorist']],
  ['Russia’s-border', ['russiasborder', 'russia', 'border']],
  ['tut-tut', ['tuttut', 'tut']],
  ['–', []],
  ['', []],
] as const)
  test(`“${word}” is compared as ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(keys(word), expected);
  });

for (const [a, b] of [
  ['civilian’s', 'civilians'],
  ['allies', 'ally'],
] as const)
  test(`“${a}” and “${b}” have the same stem`, () => {
    assert.equal(stem(a), stem(b));
  });

for (const [a, b] of [['reply', 'rep']] as const)
  test(`“${a}” and “${b}” have different stems`, () => {
    assert.notEqual(stem(a), stem(b));
  });

for (const [word, indexed] of [
  ['incursions', ['incurs']],
  ['counter-terrorist', ['counterterrorist', 'counter', 'terrorist']],
  ['US', ['us']],
  ['ties', ['ties']],
] as const)
  test(`the index knows “${word}” as ${indexed.join(', ')}`, () => {
    assert.deepEqual(wordForms(word).map(indexWord), indexed);
  });

test('names of object properties are ordinary words', () => {
  assert.deepEqual(keys('constructor'), ['constructor']);
  assert.deepEqual(keys('__proto__'), ['proto']);
});

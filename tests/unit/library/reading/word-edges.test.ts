import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from '../../../../src/library/reading/word-edges.ts';

for (const [words, text, count] of [
  ['likely', 'unlikely', 0],
  ['About 10', 'About 100 men', 0],
  ['000', '1, 000 square', 0],
  ['11', '11:00', 0],
  ['terrorist', 'counter-terrorist', 0],
  ['do', 'they don’t', 0],
  ['Putin', 'Putin’s standing', 1],
  ['President', 'RussiaPresident said', 1],
  ['men', 'men, men and (men)', 3],
  ['', 'words', 0],
] as const)
  test(`“${words}” is ${count} times whole in “${text}”`, () => {
    assert.equal(placesOf(words, text).length, count);
  });

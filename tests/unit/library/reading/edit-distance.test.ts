import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from '../../../../src/library/reading/edit-distance.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

for (const [a, b, slips] of [
  ['kursk', 'kursk', 0],
  ['', 'kursk', 5],
  ['kursk', 'kurk', 1],
  ['kursk', 'kurks', 1],
  ['abc', 'cab', 2],
  ['lukashneko', 'lukashenka', 2],
  ['ca', 'abc', 3],
  ['Kursk', 'kursk', 1],
] as const)
  test(`“${a}” and “${b}” are ${slips} edits apart, in both directions`, () => {
    assert.equal(editDistance(a, b), slips);
    assert.equal(editDistance(b, a), slips);
  });

test('a single edit anywhere in a word has a distance of at most one, in both directions', () => {
  const random = new SeededRandom(11);
  const letter = (): string => random.pick('abc'.split(''));
  for (let round = 0; round < 500; round++) {
    const word = Array.from({ length: 1 + random.below(8) }, letter);
    const at = random.below(word.length);
    const [here = '', next = ''] = word.slice(at, at + 2);
    const slip = random.pick([[], [letter()], [here, letter()], [next, here]]);
    const isSwap = slip[0] === next && slip[1] === here;
    const slipped = [...word.slice(0, at), ...slip, ...word.slice(at + (isSwap ? 2 : 1))].join('');
    const context = `${word.join('')} ${slipped}`;
    const distance = editDistance(word.join(''), slipped);
    assert.ok(distance <= 1, context);
    assert.equal(distance === 0, word.join('') === slipped, context);
    assert.equal(editDistance(slipped, word.join('')), distance, context);
  }
});

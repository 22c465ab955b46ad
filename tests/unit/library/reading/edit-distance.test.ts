import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from '../../../../src/library/reading/edit-distance.ts';

for (const [a, b, slips] of [
  ['kursk', 'kursk', 0],
  ['', 'kursk', 5],
  ['kursk', 'kurk', 1],
  ['kursk', 'kurks', 1],
  ['kursk', 'ukrsk', 1],
  ['kursk', 'kkursk', 1],
  ['kursk', 'burst', 2],
  ['abc', 'cab', 2],
  ['lukashneko', 'lukashenka', 2],
  ['ca', 'abc', 3],
  ['Kursk', 'kursk', 1],
] as const)
  test(`“${a}” and “${b}” are ${slips} edits apart, in both directions`, () => {
    assert.equal(editDistance(a, b), slips);
    assert.equal(editDistance(b, a), slips);
  });

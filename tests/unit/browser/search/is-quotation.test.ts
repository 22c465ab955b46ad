import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuotation } from '../../../../src/browser/search/is-quotation.ts';

for (const [typed, expected] of [
  ['lamps', false],
  ['three lamps at the crossing on Sunday', false],
  ['three lamps at the crossing on Sunday evening', true],
  ['1 2 3 4 5 6 7 – …', false],
  ['"two chairs"', true],
  ['“two chairs”.', true],
  ['„two chairs“', true],
  ['«two chairs»', true],
  ['‘two chairs’', true],
  ['“chairs”', false],
  ['hut “two chairs”', false],
  ['“two chairs” “one table”', false],
] as const)
  test(`${typed}: ${expected ? 'a quotation' : 'an ordinary search'}`, () => {
    assert.equal(isQuotation(typed), expected);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inMarks } from '../../../../src/library/citations/in-marks.ts';

for (const [kind, words, expected] of [
  ['without marks get ours', 'three lamps', '“three lamps”'],
  ['with marks inside get ours around them', 'the “lamps” there', '“the “lamps” there”'],
  ['in marks keep theirs', '“three lamps”', '“three lamps”'],
  [
    'that begin with a mark keep it, and their text after the closing one',
    '"Three," he said.',
    '"Three," he said.',
  ],
  ['that begin with a curly mark and do not close it get the closing one', '“Three lamps', '“Three lamps”'],
  [
    'that begin with a straight mark and do not close it get the closing one',
    '"Three lamps',
    '"Three lamps"',
  ],
] as const)
  test(`words ${kind}`, () => {
    assert.equal(inMarks(words), expected);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countErrors, errorsMarked } from '../../../../src/library/notes/count-errors.ts';
import { erratumOf } from '../../../../src/library/notes/errata.ts';
import { blockOf, noteOn } from './note-fixtures.ts';

const BLOCK = blockOf('The raid was a huge success for Kiev.');
const NOTE = noteOn(BLOCK, 'was a huge success', { for: 'huge', read: 'hard.' });

test('a correction has the wrong words, and the reading without its full stop', () => {
  assert.deepEqual(erratumOf(NOTE), {
    lead: undefined,
    isSerious: false,
    wrong: 'huge',
    shouldBe: 'should be',
    read: 'hard',
    remarks: [],
  });
});

for (const [grade, label, lead, isSerious] of [
  ['A', 'Wrong side', 'Wrong side', true],
  ['B', undefined, 'Error', false],
  ['C', undefined, undefined, false],
  ['D', undefined, undefined, false],
  ['E', undefined, 'Context', false],
] as const)
  test(`before a note of grade ${grade} is ${lead === undefined ? 'nothing' : `“${lead}”`}`, () => {
    const erratum = erratumOf({ ...NOTE, grade, label });
    assert.deepEqual([erratum.lead, erratum.isSerious], [lead, isSerious]);
  });

test('a note explains itself beside the text, unless the correction of a lesser error says it all', () => {
  const remarks = (grade: 'A' | 'B' | 'C' | 'D' | 'E', explained: boolean) =>
    erratumOf({ ...NOTE, grade }, explained).remarks;
  for (const grade of ['A', 'B', 'E'] as const) assert.deepEqual(remarks(grade, true), ['A synonym.']);
  for (const grade of ['C', 'D'] as const) assert.deepEqual(remarks(grade, true), []);
  assert.deepEqual(remarks('A', false), []);
});

test('a note without a reading explains itself everywhere', () => {
  assert.deepEqual(erratumOf({ ...NOTE, read: undefined }).remarks, ['A synonym.']);
});

for (const [confidence, words] of [
  ['high', 'should be'],
  ['medium-high', 'should be'],
  ['medium', 'should probably be'],
  ['low', 'should perhaps be'],
] as const)
  test(`a correction of ${confidence} confidence says “${words}”`, () => {
    assert.equal(erratumOf({ ...NOTE, confidence }).shouldBe, words);
  });

test('notes of context are not counted as errors, and the kinds of serious errors are named, each once', () => {
  const notes = [
    { grade: 'A', label: 'Wrong side' },
    { grade: 'A', label: 'Meaning lost' },
    { grade: 'A', label: 'Wrong side' },
    { grade: 'D', label: undefined },
    { grade: 'E', label: undefined },
  ] as const;
  assert.deepEqual(countErrors(notes), { all: 4, serious: 3 });
  assert.deepEqual(errorsMarked(notes), {
    counts: '4 errors marked, 3 serious',
    kinds: 'wrong side, meaning lost',
  });
  assert.deepEqual(errorsMarked(notes.slice(3)), { counts: '1 error marked, none serious', kinds: '' });
  assert.deepEqual(errorsMarked(notes.slice(4)), { counts: 'No error marked', kinds: '' });
});

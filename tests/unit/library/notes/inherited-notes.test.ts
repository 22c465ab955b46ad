import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inheritedNotes } from '../../../../src/library/notes/inherited-notes.ts';
import { blockOf, noteOn } from './note-fixtures.ts';

const BLOCK = blockOf('The raid was a huge success for Kiev.');
const SLIP = noteOn(BLOCK, 'was a huge success', { for: 'huge', read: 'hard' });

/** Whether a quotation of these words inherits the note. */
function inherits(quote: string, note = SLIP, block = BLOCK): boolean {
  const start = block.text.indexOf(quote);
  return inheritedNotes({ place: { block, start, end: start + quote.length } }, [note]).length === 1;
}

for (const [name, quote, touched] of [
  ['has the wrong words', 'a huge success', true],
  ['is part of the wrong words', 'hug', true],
  ['shares one letter with them at its end', 'was a h', true],
  ['shares one letter with them at its beginning', 'e success', true],
  ['ends where they begin', 'was a ', false],
  ['begins where they end', ' success', false],
  ['has other words that the note quotes', 'success', false],
] as const)
  test(`a quotation that ${name} ${touched ? 'inherits the note' : 'does not inherit it'}`, () => {
    assert.equal(inherits(quote), touched);
  });

test('without “for” all the words that a note quotes are wrong', () => {
  assert.ok(inherits('success', noteOn(BLOCK, 'was a huge success', { read: 'failed' })));
});

test('the same words in another passage inherit nothing', () => {
  assert.ok(!inherits('a huge success', SLIP, { ...BLOCK, id: 'p2' }));
});

for (const [grade, inherited] of [
  ['A', true],
  ['B', true],
  ['C', true],
  ['D', false],
  ['E', false],
] as const)
  test(`a note of grade ${grade} is ${inherited ? '' : 'not '}inherited`, () => {
    assert.equal(inherits('huge', { ...SLIP, grade }), inherited);
  });

test('an error is inherited without a reading, too, unless it is a lesser one', () => {
  for (const grade of ['A', 'B'] as const) assert.ok(inherits('huge', { ...SLIP, grade, read: undefined }));
  assert.ok(!inherits('huge', { ...SLIP, grade: 'C', read: undefined }));
});

test('a note on omitted words has no place, and no quotation inherits it', () => {
  assert.ok(!inherits('huge', { ...SLIP, place: undefined }));
});

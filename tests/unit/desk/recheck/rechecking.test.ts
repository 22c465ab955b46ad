import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoundQuote } from '../../../../src/library/citations/desk.ts';
import { changeHunks } from '../../../../src/desk/recheck/change-hunks.ts';
import { findLostQuotes } from '../../../../src/desk/recheck/find-lost-quotes.ts';

/** The hunks in the format of git’s word diff. */
function shown(before: string, after: string): string[] {
  const marks = { same: ['', ''], old: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return changeHunks(before, after).hunks.map(({ oldLine, newLine, parts }) =>
    [
      `${oldLine}>${newLine}`,
      ...parts.map(({ kind, words }) => marks[kind][0] + words.join(' ') + marks[kind][1]),
    ].join(' '),
  );
}

/** The quotations that a new capture lacks, and how often each occurs in it. */
function lost(quotes: (string | [string, number])[], before: string, after: string): string[] {
  const bound = quotes.map((given): BoundQuote => {
    const [quote, occurrence] = typeof given === 'string' ? [given] : given;
    return { kind: 'citation', article: 'x', quote, occurrence, where: () => ({ file: 'content/x.yaml' }) };
  });
  return findLostQuotes(bound, before, after).map(({ quote, times }) => `${quote} ${times}`);
}

const WORDS = 'a b c d e f g h i j k l m n o p q r s t';

test('inserted, deleted and replaced words are shown with six words of context', () => {
  assert.deepEqual(shown(WORDS, WORDS.replace('j', 'J')), ['1>1 d e f g h i [-j-] {+J+} k l m n o p']);
  assert.deepEqual(shown(WORDS, WORDS.replace('j ', '')), ['1>1 d e f g h i [-j-] k l m n o p']);
  assert.deepEqual(shown(WORDS, WORDS.replace('j', 'j\nnew')), ['1>2 e f g h i j {+new+} k l m n o p']);
  assert.deepEqual(shown('a', 'b a'), ['1>1 {+b+} a']);
  assert.deepEqual(shown('a', 'a b'), ['1>1 a {+b+}']);
});

test('changes close to each other share a hunk with the words between them, others do not', () => {
  assert.deepEqual(shown(WORDS, WORDS.replace('b', 'B').replace('f', 'F')), [
    '1>1 a [-b-] {+B+} c d e [-f-] {+F+} g h i j k l',
  ]);
  assert.equal(shown(WORDS, WORDS.replace('b', 'B').replace('s', 'S')).length, 2);
});

test('different line breaks are not a change, and places are given in lines of both captures', () => {
  assert.deepEqual(shown('a b\nc d', 'a\nb c\n\nd'), []);
  assert.deepEqual(shown('a b\nc d', 'a\nb c\n\nD'), ['2>4 a b c [-d-] {+D+}']);
});

test('words are found across any line breaks, but not with another word, punctuation mark or space', () => {
  assert.deepEqual(lost(['b c', 'c d'], 'a b c d', 'a b\n c  d'), []);
  assert.deepEqual(lost(['b c', 'c d'], 'a b c d', 'a b c D'), ['c d 0']);
  assert.deepEqual(lost(['it’s'], 'so it’s.', "so it's."), ['it’s 0']);
});

test('a word that is now part of a longer one is lost, unless the old capture already ran it together with its neighbour', () => {
  assert.deepEqual(lost(['by Putin'], 'said by Putin.', 'said by Putinism.'), ['by Putin 0']);
  assert.deepEqual(lost(['by Putin'], 'said by Putin.', 'said by Putin!'), []);
  assert.deepEqual(lost(['in Kursk'], 'was in KurskRead on', 'was in KurskRead on'), []);
});

test('an occurrence is lost if there are fewer of its words', () => {
  assert.deepEqual(lost([['b', 2], 'b'], 'a b c b', 'a b c d'), ['b 1']);
  assert.deepEqual(lost([['b', 2]], 'a b c b', 'x b c b b'), []);
});

test('the nearest passage of the new capture is given with its line', () => {
  const quote: BoundQuote = {
    kind: 'note',
    article: 'x',
    quote: 'the slow brown fox',
    where: () => ({ file: 'content/x.yaml' }),
  };
  const [found] = findLostQuotes([quote], 'the slow brown fox', 'once upon a time\nthe slow\nred fox ran');
  assert.deepEqual(found?.nearest, {
    text: 'the slow red fox',
    line: 2,
    differs: 'it has “red”, not “brown”',
  });
});

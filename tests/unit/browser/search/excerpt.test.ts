import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedNote } from '../../../../src/library/search/found-record.ts';
import { passageOf, passageShown } from '../../../support/search-fixtures.ts';

const OTHER: IndexedNote = {
  start: 2,
  end: 4,
  wrong: 'Trump Donald',
  shouldBe: 'should be',
  read: 'Vladimir Putin',
  href: '/articles/x/#n1',
  aliases: ['Путин'],
};
const GRAVE: IndexedNote = { ...OTHER, label: 'Wrong person' };

for (const [name, note, typed, isShown] of [
  ['a grave note is shown with words that it is about', GRAVE, 'Trump', true],
  ['a grave note is shown with the last word that it is about', GRAVE, 'Donald', true],
  ['a grave note is shown with its reading', GRAVE, 'Putin', true],
  ['a grave note is not shown with the word before its words', GRAVE, 'issue', false],
  ['a grave note is not shown with the word after its words', GRAVE, 'faces', false],
  ['another note is shown with its reading', OTHER, 'Putin', true],
  ['another note is shown with another form of its reading', OTHER, 'Путин', true],
  ['another note is not shown with the words that it is about', OTHER, 'Trump', false],
  ['another note is not shown beside another match', OTHER, 'faces', false],
  ['a grave note is shown with a phrase of its words', GRAVE, '"Trump Donald"', true],
  ['a grave note is not shown with a phrase beside its words', GRAVE, '"the issue"', false],
] as const)
  test(`notes: ${name}`, () => {
    const passage = passageOf('the issue Trump Donald faces', { notes: [note] });
    const found = passageShown(typed, passage);
    const says = `${note === GRAVE ? 'Wrong person. ' : ''}“Trump Donald”: should be “Vladimir Putin”.`;
    assert.deepEqual(found?.notes, isShown ? [{ says, href: '/articles/x/#n1' }] : []);
  });

test('notes: another note is not shown if the word that its reading has is printed, too', () => {
  const passage = passageOf('Putin or Trump Donald', { notes: [OTHER] });
  const found = passageShown('"Putin or"', passage);
  assert.deepEqual(found?.notes, []);
});

test('a passage keeps its address and label and counts its matches', () => {
  const passage = passageOf('war, war and peace', { href: '/kursk/#k1', label: 'Kursk, point 1' });
  const found = passageShown('war', passage);
  assert.deepEqual([found?.href, found?.label, found?.matches], ['/kursk/#k1', 'Kursk, point 1', 2]);
});

/** `w0 w1 …`, with one word put in the place of another. */
function longText(length: number, at: number, word: string): string {
  return Array.from({ length }, (_, index) => (index === at ? word : `w${index}`)).join(' ');
}

for (const [length, at, from, to] of [
  [48, 47, 0, 48],
  [49, 0, 0, 48],
  [49, 12, 0, 48],
  [49, 13, 1, 49],
  [200, 0, 0, 48],
  [200, 60, 48, 96],
  [200, 199, 152, 200],
  [5, 2, 0, 5],
] as const)
  test(`the excerpt of ${length} words with a match at ${at} is from ${from} to ${to}`, () => {
    const found = passageShown('tank', longText(length, at, 'tank'));
    const text = found?.runs.map((run) => run.text).join(' ');
    assert.equal(text, longText(length, at, 'tank').split(' ').slice(from, to).join(' '));
    assert.deepEqual([found?.cutBefore, found?.cutAfter], [from > 0, to < length]);
    assert.deepEqual(
      found?.runs.filter(({ match }) => match),
      [{ text: 'tank', match: true }],
    );
  });

for (const [typed, words] of [
  ['muster', 'Ada Muster'],
  ['chair', 'Chair of'],
  ['ferry', 'the ferry'],
  ['U.S.', 'U.S'],
] as const)
  test(`the link to one of our pages marks words between two punctuation marks: ${words}`, () => {
    const passage = passageOf('Ada Muster. Chair of “the ferry” (U.S.).', { href: '/people/ada/' });
    const found = passageShown(typed, passage);
    assert.equal(found?.words, words);
  });

test('matches outside the excerpt are counted, too', () => {
  const found = passageShown('tank', `tank ${longText(100, 99, 'tanks')}`);
  assert.equal(found?.matches, 2);
  assert.equal(found.runs.filter(({ match }) => match).length, 1);
});

for (const [name, typed, text, words] of [
  [
    'eight words from the first match',
    'tank',
    'On Monday, “Tanks” came to the town and left it again by night.',
    '“Tanks” came to the town and left it',
  ],
  [
    'words before it at the end',
    'town',
    'On Monday the first tanks came to the old town.',
    'the first tanks came to the old town.',
  ],
  [
    'from the first word of a phrase',
    '"the raid"',
    'Raid! The raid of May is over and nobody speaks of it.',
    'The raid of May is over and nobody',
  ],
  [
    'those that are printed, not the alias',
    'Kyiv',
    'Near Kiev’s gates the soldiers waited for a whole day',
    'Kiev’s gates the soldiers waited for a whole',
  ],
  ['none for a passage that is no longer', 'tank', 'The first tanks came to the town.', ''],
] as const)
  test(`the words for an address are printed words in sequence: ${name}`, () => {
    const passage = passageOf(text, typed === 'Kyiv' ? { aliases: [[1, 'Kyiv']] } : {});
    const found = passageShown(typed, passage);
    assert.equal(found?.words, words);
    assert.ok(text.includes(words));
  });

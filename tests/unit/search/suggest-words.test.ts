import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedLibrary } from '../../../src/library.ts';
import { suggestWord } from '../../../src/search/suggest-words.ts';
import { vocabulary } from '../../../src/search/vocabulary.ts';
import { REAL_CONTENT } from '../../support/content-copy.ts';

const LIBRARY = checkedLibrary(REAL_CONTENT);
const VOCABULARY = vocabulary(LIBRARY);

for (const [typed, meant] of [
  ['Belgrod', 'Belgorod'],
  ['belogrod', 'Belgorod'],
  ['Kurks', 'Kursk'],
  ['Dyumn', 'Dyumin'],
  ['Shogu', 'Shoigu'],
  ['Shiogu', 'Shoigu'],
  ['Lukashneko', 'Lukashenko'],
  ['Lukshneko', 'Lukashenko'],
  ['invade', 'invasion'],
] as const)
  test(`“${typed}” was probably meant to be “${meant}”`, () => {
    assert.equal(suggestWord(typed, VOCABULARY), meant);
  });

for (const typed of ['Kyiv', 'KIEV', 'Lukashenka', 'Shoygu', 'Шойгу', 'Belgorod’s', 'incursion'])
  test(`nothing is offered for “${typed}”, which is known`, () => {
    assert.equal(suggestWord(typed, VOCABULARY), undefined);
  });

for (const typed of ['Prigozhin', 'zebrafish', 'xy', '', '—', '123456789'])
  test(`nothing is offered for “${typed}”, which nothing comes near`, () => {
    assert.equal(suggestWord(typed, VOCABULARY), undefined);
  });

for (const [name, typed, known, expected] of [
  [
    'the nearest is offered, not the most common',
    'missiles',
    ['missile', 'missilez', 'missile1s'],
    'missile',
  ],
  ['of words as near the most common is offered', 'tonk', ['tank', 'tonk2', 'ton'], 'tank'],
  ['a short word may have one slip only', 'tonks', ['tanka'], undefined],
  ['a long word may have two', 'kilometrez', ['kilometers'], 'kilometers'],
  ['no word may have three', 'kylometrez', ['kilometers'], undefined],
  ['a slip counts before a beginning', 'invased', ['invasion', 'invaded'], 'invaded'],
  ['a beginning of three letters is not enough', 'inverse', ['invasion'], undefined],
  ['a word of four letters is no beginning', 'inva', ['invasion'], undefined],
  ['accents and capitals do not matter', 'ERDOGAM', ['Erdoğan'], 'Erdoğan'],
  ['two letters are no mistyped word', 'ab', ['abc'], undefined],
] as const)
  test(`suggestions: ${name}`, () => {
    assert.equal(suggestWord(typed, known), expected);
  });

test('the vocabulary has every name and place of the content as it is typed, each word once', () => {
  const keys = VOCABULARY.map((word) => word.toLowerCase());
  assert.equal(new Set(keys).size, keys.length);
  for (const text of [
    ...LIBRARY.profiles.flatMap(({ name, spellings, alsoWritten }) => [name, ...spellings, ...alsoWritten]),
    ...LIBRARY.spellings.flat(),
    ...LIBRARY.articles.flatMap(({ title, outlet, authors }) => [title, outlet, ...authors]),
    ...LIBRARY.questions.map(({ question }) => question),
  ])
    for (const word of text.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length > 2))
      assert.ok(keys.includes(word.toLowerCase()), word);
});

test('the vocabulary begins with the names that most passages have', () => {
  const place = (word: string): number => VOCABULARY.indexOf(word);
  assert.ok(place('Putin') < place('Shoigu'));
  assert.ok(place('Putin') < 10);
  assert.ok(place('Russian') < place('Birmingham'));
});

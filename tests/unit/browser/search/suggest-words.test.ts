import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestWord } from '../../../../src/browser/search/suggest-words.ts';
import { vocabulary } from '../../../../src/outputs/search/vocabulary.ts';
import { LAMPS, LIBRARY } from '../../../support/read-fixture.ts';

const VOCABULARY = vocabulary(LIBRARY);

for (const [typed, meant] of [
  ['Oldmil', 'Oldmill'],
  ['lodmill', 'Oldmill'],
  ['Krsue', 'Kruse'],
  ['Altmhül', 'Altmühl'],
  ['cross', 'crossing'],
] as const)
  test(`“${typed}” was probably meant to be “${meant}”`, () => {
    assert.equal(suggestWord(typed, VOCABULARY), meant);
  });

for (const typed of ['KRUSE', 'Олдмилл', 'Muster’s'])
  test(`nothing is suggested for “${typed}”, which is known`, () => {
    assert.equal(suggestWord(typed, VOCABULARY), undefined);
  });

for (const typed of ['zebrafish', 'xy', '—'])
  test(`nothing is suggested for “${typed}”, which has no near word`, () => {
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

test('the vocabulary has the words of names, spellings, titles, outlets and questions, each once', () => {
  const keys = VOCABULARY.map((word) => word.toLowerCase());
  assert.equal(new Set(keys).size, keys.length);
  for (const word of ['Kruse', 'Kruze', 'Altmühl', 'timetable', 'Lantern', 'burn'])
    assert.ok(VOCABULARY.includes(word), word);
  assert.ok(!VOCABULARY.includes('chairs'), 'A word that only a text has is left out.');
});

test('the vocabulary begins with the names that most articles have', () => {
  const mentions = (word: string, times: number) =>
    LIBRARY.profiles
      .filter(({ name }) => name.includes(word))
      .map((profile) => ({
        ...profile,
        mentions: Array.from({ length: times }, () => ({ article: LAMPS, blocks: [] })),
      }));
  const words = vocabulary({ ...LIBRARY, profiles: [...mentions('Muster', 1), ...mentions('Kruse', 9)] });
  assert.ok(words.indexOf('Kruse') < words.indexOf('Muster'));
});

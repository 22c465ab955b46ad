import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look, passageOf, passageShown, recordOf, search } from '../../../support/search-fixtures.ts';

for (const [name, typed, text, expected] of [
  ['the word itself is found', 'tanks', 'Heavy tanks came.', 'Heavy [tanks] came.'],
  ['another ending is found', 'incursion', 'The incursions of May', 'The [incursions] of May'],
  ['an ending in -ly is found', 'rapid', 'It went rapidly on', 'It went [rapidly] on'],
  ['capitals do not matter', 'KREMLIN', 'the Kremlin’s view', 'the [Kremlin’s] view'],
  ['accents do not matter', 'Erdogan', 'said Erdoğan.', 'said [Erdoğan.]'],
  [
    'half of a joined word is found',
    'terrorist',
    'its” counter-terrorist” response',
    'its” [counter-terrorist”] response',
  ],
  [
    'a joined word is found by its halves',
    'counter-terrorist',
    'a counter-terrorist one',
    'a [counter-terrorist] one',
  ],
  [
    'a joined word is found in one',
    'counterterrorist',
    'a counter-terrorist one',
    'a [counter-terrorist] one',
  ],
  ['dots of an abbreviation do not matter', 'US', 'in the U.S. today', 'in the [U.S.] today'],
  ['separators of a number do not matter', '4000', 'more than 4,000 people', 'more than [4,000] people'],
  ['matches side by side are one run', 'Kursk region', 'the Kursk region is', 'the [Kursk region] is'],
  ['every place is marked', 'war', 'war, no war', '[war,] no [war]'],
] as const)
  test(`search: ${name}`, () => {
    assert.deepEqual(look(typed, text), [expected]);
  });

for (const [typed, text] of [
  ['invade', 'Tanks rolled in on Monday.'],
  ['invade', 'The invasion began.'],
  ['Milei', 'It lies six miles away.'],
  ['us', 'They are using artillery.'],
  ['using', 'It concerns US alone.'],
  ['wa', 'The war goes on.'],
  ['war', 'A prewar plan.'],
  ['zzz', 'Nothing of the kind.'],
] as const)
  test(`a record that the index finds for “${typed}” is not shown if it only has “${text}”`, () => {
    const { full, partial, unknown } = search(typed, recordOf([text]));
    assert.deepEqual([full, partial], [[], []]);
    assert.deepEqual(
      unknown.map(({ text: word }) => word),
      [typed],
    );
  });

test('an alias has no prefix matches', () => {
  assert.deepEqual(look('bel', passageOf('Region B.', { aliases: [[1, 'Belgorod']] })), []);
});

test('an alias is found and marked at the printed word', () => {
  const passage = passageOf('Then Kiev’s forces came.', { aliases: [[1, 'Kyiv', 'Київ']] });
  for (const typed of ['Kyiv', 'київ', 'Kyiv’s', 'forces']) {
    const [text] = look(typed, passage);
    assert.equal(text, typed === 'forces' ? 'Then Kiev’s [forces] came.' : 'Then [Kiev’s] forces came.');
  }
  assert.deepEqual(look('Kyiv', passageOf('Then Kiev’s forces came.')), []);
});

test('a passage is also found by words that it does not print; nothing is marked then', () => {
  const passage = passageOf('A view of the war.', { names: ['Medium', 'Baghai'] });
  const found = passageShown('Baghai', passage);
  assert.deepEqual(found?.runs, [{ text: 'A view of the war.', match: false }]);
  assert.deepEqual([found.words, found.matches], ['', 0]);
  assert.deepEqual(look('Baghai war', passage), ['A view of the [war.]']);
});

test('an alias of several words counts only as a whole', () => {
  const passage = passageOf('Then NATO came.', { aliases: [[1, 'North Atlantic Treaty']] });
  assert.deepEqual(look('north atlantic treaty', passage), ['Then [NATO] came.']);
  assert.deepEqual(look('atlantic', passage), []);
  assert.deepEqual(look('north treaty', passage), []);
});

for (const [name, text, expected] of [
  ['is printed', 'in a state of war, it says', 'in a [state of war,] it says'],
  ['is printed twice', 'state of war, State of War', '[state of war, State of War]'],
  ['comes after its first word alone', 'a state, a state of war', 'a state, a [state of war]'],
  ['has a dash of the copy in it', 'the state – of war', 'the [state – of war]'],
  ['is joined by hyphens', 'a state-of-war footing', 'a [state-of-war] footing'],
  ['begins inside a joined word', 'a nation-state of war', 'a [nation-state of war]'],
] as const)
  test(`a phrase is found where it ${name}`, () => {
    assert.deepEqual(look('"state of war"', text), [expected]);
  });

for (const [name, ...texts] of [
  ['in another order', 'the war of state'],
  ['with a word between', 'a state of open war'],
  ['without its small word', 'a state war'],
  ['with another ending', 'the states of wars'],
  ['across the end of a sentence', 'It is a state. Of war we know.'],
  ['across the end of a quotation', 'It is “a state.” Of war we know.'],
  ['across two passages', 'It is a state of', 'war and more'],
] as const)
  test(`a phrase is not found ${name}, but its words are`, () => {
    const { full, partial, unmet } = search('“state of war”', recordOf(texts));
    assert.deepEqual(full, []);
    assert.equal(partial.length, 1);
    assert.equal(unmet.length, 1);
  });

for (const [typed, text] of [
  ['“U.S. ally”', 'the U.S. ally'],
  ['“J. Smith”', 'by J. Smith'],
  ['“Monday, Putin”', 'on Monday, Putin'],
] as const)
  test(`the mark in “${text}” does not end a phrase`, () => {
    const { full, unmet } = search(typed, recordOf([text]));
    assert.equal(full.length, 1);
    assert.deepEqual(unmet, []);
  });

test('a phrase is found by aliases of its printed words', () => {
  const passage = passageOf('Kiev’s forces', { aliases: [[0, 'Kyiv']] });
  assert.deepEqual(look('"Kyiv’s forces"', passage), ['[Kiev’s forces]']);
  assert.deepEqual(look('"Kiev’s forces"', passage), ['[Kiev’s forces]']);
});

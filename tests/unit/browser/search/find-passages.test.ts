import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPassages, type Found } from '../../../../src/browser/search/find-passages.ts';
import type { IndexedNote, IndexedPassage } from '../../../../src/library/search/found-record.ts';
import { parseQuery } from '../../../../src/browser/search/parse-query.ts';
import { passageOf, recordOf, search, shown } from './search-fixtures.ts';

/** The passages shown of a full match. */
function look(typed: string, ...passages: (string | IndexedPassage)[]): string[] {
  return shown(search(typed, recordOf(passages)).full);
}

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

test('a prefix match counts if no record has the word', () => {
  assert.deepEqual(look('succ', 'No success, no succession.'), ['No [success,] no [succession.]']);
});

test('a prefix match does not count if any record has the word', () => {
  const records = [recordOf(['A warden, a war.']), recordOf(['A warden.'])];
  const { full, partial } = search('war', ...records);
  assert.deepEqual(shown(full), ['A warden, a [war.]']);
  assert.deepEqual(partial, []);
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

test('a match of an alias excludes prefix matches, as a match of the word does', () => {
  const { full } = search(
    'Kyiv',
    recordOf([passageOf('Kiev', { aliases: [[0, 'Kyiv']] })]),
    recordOf(['Kyivans']),
  );
  assert.deepEqual(shown(full), ['[Kiev]']);
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

test('the passages that have the phrase are shown, and only the phrase is marked', () => {
  assert.deepEqual(look('"floor forces"', 'Forces on a floor.', 'The floor forces and other forces.'), [
    'The [floor forces] and other forces.',
  ]);
});

test('two phrases must be in one passage', () => {
  assert.deepEqual(look('"floor forces" "late July"', 'Floor forces came in late July.'), [
    '[Floor forces] came in [late July.]',
  ]);
  assert.deepEqual(look('"floor forces" "late July"', 'In late July.', 'The floor forces.'), []);
});

test('a phrase that one record has makes a partial match of the others', () => {
  const { full, partial, unmet } = search(
    '"floor forces"',
    recordOf(['floor forces']),
    recordOf(['forces, floor']),
  );
  assert.deepEqual([shown(full), shown(partial), unmet], [['[floor forces]'], ['[forces, floor]'], []]);
});

test('only phrases that no record has are reported', () => {
  const { unmet, unknown } = search('"floor forces" "other forces"', recordOf(['floor forces, other']));
  assert.deepEqual([unmet, unknown], [['other forces'], []]);
});

const OFFERED = [
  recordOf(['raid'], { title: 'one, low', score: 1 }),
  recordOf(['tank'], { title: 'one, high', score: 9 }),
  recordOf(['tank and raid', 'raid and drone'], { title: 'two', score: 2 }),
  recordOf(['tank raid drone'], { title: 'all, low', score: 1 }),
  recordOf(['drone raid tank'], { title: 'all, high', score: 8 }),
  recordOf(['nothing'], { title: 'none', score: 99 }),
];

function titles(found: readonly Found[]): (string | undefined)[] {
  return found.map(({ record }) => record.title);
}

test('records with a passage that has all words are full, best first; the others are partial, those with most first', () => {
  const { full, partial, unknown } = search('tank raid drone', ...OFFERED);
  assert.deepEqual(titles(full), ['all, high', 'all, low']);
  assert.deepEqual(titles(partial), ['two', 'one, high', 'one, low']);
  assert.deepEqual(unknown, []);
});

test('partial matches are ranked by number of words first, then by printed words', () => {
  const printed = recordOf(['a tank'], { title: 'one, printed' });
  const aliases = recordOf([passageOf('Armour', { aliases: [[0, 'tank', 'raid']] })], {
    title: 'two, aliases',
  });
  assert.deepEqual(titles(search('tank raid drone', printed, aliases).partial), [
    'two, aliases',
    'one, printed',
  ]);
});

test('the passages of a partial match with most of the words are shown', () => {
  const { partial } = search('tank raid drone', recordOf(['a tank', 'tank and raid', 'a raid']));
  assert.deepEqual(shown(partial), ['[tank] and [raid]']);
});

test('full matches can stay in the order of the records', () => {
  const { full } = findPassages(OFFERED, parseQuery('tank raid drone'), { keepOrder: true });
  assert.deepEqual(titles(full), ['all, low', 'all, high']);
});

test('records with that name come first, then those that print it, then those that have it as an alias', () => {
  const alias = recordOf([passageOf('Kiev', { aliases: [[0, 'Kyiv']] })], { title: 'alias', score: 9 });
  const printed = recordOf(['in Kyiv'], { title: 'printed', score: 5 });
  const longer = recordOf([passageOf('A city.', { names: ['About Kyiv'] })], { title: 'named', score: 1 });
  const named = recordOf([passageOf('A city.', { names: ['Kyiv'] })], { title: 'very name', score: 1 });
  const { full } = search('Kyiv', alias, printed, longer, named);
  assert.deepEqual(titles(full), ['very name', 'named', 'printed', 'alias']);
});

test('among equal records the one with more passages comes first, whatever its score in the index', () => {
  const one = recordOf(['in Kyiv', 'A city.'], { title: 'one', score: 9 });
  const two = recordOf(['in Kyiv', 'from Kyiv'], { title: 'two', score: 1 });
  assert.deepEqual(titles(search('Kyiv', one, two).full), ['two', 'one']);
});

test('a passage is also found by words that it does not print; nothing is marked then', () => {
  const passage = passageOf('A view of the war.', { names: ['Medium', 'Baghai'] });
  const [found] = search('Baghai', recordOf([passage])).full[0]?.passages ?? [];
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

test('a word that is only the beginning of others is reported', () => {
  const begun = (typed: string): string[] =>
    search(typed, recordOf(['A success, a war.'])).begun.map(({ text }) => text);
  assert.deepEqual(begun('succ war'), ['succ']);
  assert.deepEqual(begun('success zzz'), []);
});

test('a word that no record has is reported as typed, and records with the other words are partial matches', () => {
  const { full, partial, unknown } = search('Prigozhin’s tanks', recordOf(['A tank.']));
  assert.deepEqual(full, []);
  assert.deepEqual(shown(partial), ['A [tank.]']);
  assert.deepEqual(
    unknown.map(({ text }) => text),
    ['Prigozhin’s'],
  );
});

test('the passages of a record with most of the words are shown, in their order', () => {
  const texts = ['a tank', 'a raid by tank', 'nothing', 'tanks on a raid', 'the raid'];
  assert.deepEqual(look('tank raid', ...texts), ['a [raid] by [tank]', '[tanks] on a [raid]']);
});

test('a passage keeps its address and label and counts its matches', () => {
  const passage = passageOf('war, war and peace', { href: 'kursk/#k1', label: 'Kursk, point 1' });
  const [found] = search('war', recordOf([passage])).full[0]?.passages ?? [];
  assert.deepEqual([found?.href, found?.label, found?.matches], ['kursk/#k1', 'Kursk, point 1', 2]);
});

test('nothing is found for a query without words', () => {
  for (const typed of ['', 'the', '"of the"']) {
    const { full, partial, unknown } = search(typed, recordOf(['of the war']));
    assert.deepEqual([full, partial, unknown], [[], [], []]);
  }
});

const OTHER: IndexedNote = {
  start: 2,
  end: 4,
  wrong: 'Trump Donald',
  shouldBe: 'should be',
  read: 'Vladimir Putin',
  href: 'articles/x/#n1',
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
    const [found] = search(typed, recordOf([passage])).full[0]?.passages ?? [];
    const says = `${note === GRAVE ? 'Wrong person. ' : ''}“Trump Donald”: should be “Vladimir Putin”.`;
    assert.deepEqual(found?.notes, isShown ? [{ says, href: 'articles/x/#n1' }] : []);
  });

test('notes: another note is not shown if the word that its reading has is printed, too', () => {
  const passage = passageOf('Putin or Trump Donald', { notes: [OTHER] });
  const [found] = search('"Putin or"', recordOf([passage])).full[0]?.passages ?? [];
  assert.deepEqual(found?.notes, []);
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
    const [found] = search('tank', recordOf([longText(length, at, 'tank')])).full[0]?.passages ?? [];
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
    const passage = passageOf('Ada Muster. Chair of “the ferry” (U.S.).', { href: 'people/ada/' });
    const [found] = search(typed, recordOf([passage])).full[0]?.passages ?? [];
    assert.equal(found?.words, words);
  });

test('matches outside the excerpt are counted, too', () => {
  const [found] = search('tank', recordOf([`tank ${longText(100, 99, 'tanks')}`])).full[0]?.passages ?? [];
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
    const [found] = search(typed, recordOf([passage])).full[0]?.passages ?? [];
    assert.equal(found?.words, words);
    assert.ok(text.includes(words));
  });

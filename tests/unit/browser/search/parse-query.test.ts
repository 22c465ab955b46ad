import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../../src/browser/search/parse-query.ts';

/** Keys of the search terms. */
function terms(typed: string): string[] {
  return parseQuery(typed).terms.map(({ key }) => key);
}

/** Phrases as keys. */
function phrases(typed: string): string[] {
  return parseQuery(typed).phrases.map((phrase) => phrase.words.map(({ key }) => key).join(' '));
}

for (const [marks, typed] of [
  ['straight', 'before "state of war" after'],
  ['curly', 'before “state of war” after'],
  ['German', 'before „state of war“ after'],
  ['French', 'before «state of war» after'],
  ['mixed', 'before “state of war" after'],
] as const)
  test(`${marks} quotation marks make a phrase of their words, stop words included`, () => {
    assert.deepEqual(phrases(typed), ['state of war']);
    assert.deepEqual(terms(typed), ['state', 'war']);
  });

for (const [name, typed, expected] of [
  [
    'two pairs of marks make two phrases',
    '"Kursk region" and "floor forces"',
    ['kursk region', 'floor forces'],
  ],
  ['a mark that is never closed makes none', '"Kursk region', []],
  ['a single word in marks makes none', '“Kursk”', []],
  ['marks around nothing make none', '“” "" " "', []],
  ...["'", '’', '‘', '´', '`', '′', 'ʼ'].map(
    (sign) => [`${sign} is an apostrophe`, `"Putin${sign}s aims"`, ['putin aims']] as const,
  ),
  ['apostrophes make none', "‘Kursk region’ 'Kursk region'", []],
] as const)
  test(`phrases: ${name}`, () => {
    assert.deepEqual(phrases(typed), expected);
  });

for (const [name, typed, expected] of [
  ['stop words are left out', 'the war in the Kursk region', ['war', 'kursk', 'region']],
  ['a word counts once, capitals and marks apart', 'War war, WAR! (war) “war”', ['war']],
  ['an accent that its letter does not take in is left out', 'a x\u0301yz', ['xyz']],
  [
    'other scripts stay',
    'Київ Шойгу',
    ['київ', 'шойгу'].map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')),
  ],
  [
    'hyphens, dashes and slashes join words',
    'cross-border air–ground tanks—drones and/or',
    ['cross', 'border', 'air', 'ground', 'tanks', 'drones'],
  ],
  [
    'invisible characters are ignored',
    'Bel\u00adgorod in\u200bcur\u2060sion \u200eraid\ufeff',
    ['belgorod', 'incursion', 'raid'],
  ],
  ['signs have no meaning', '+tanks -drones *raid title:x ~y', ['tanks', 'drones', 'raid', 'title']],
] as const)
  test(`terms: ${name}`, () => {
    assert.deepEqual(terms(typed), expected);
  });

test('a phrase keeps the input between its quotation marks', () => {
  assert.deepEqual(
    parseQuery('x “ Kursk’s Café, U.S. ”').phrases.map(({ text }) => text),
    ['Kursk’s Café, U.S.'],
  );
});

test('a single letter is left out beside other words, and searched for on its own', () => {
  assert.deepEqual(terms('b tanks'), ['tanks']);
  assert.deepEqual(terms('Article 5'), ['article', '5']);
  assert.deepEqual(terms('b'), ['b']);
});

test('a term keeps the input, without the punctuation around it', () => {
  assert.deepEqual(
    parseQuery('(Putin’s) “Café”, U.S.').terms.map(({ text }) => text),
    ['Putin’s', 'Café', 'U.S'],
  );
});

for (const typed of ['', '   ', 'the of AND', 'and/or', '“to be”', '?!… — “”'])
  test(`“${typed}” has no search terms`, () => {
    assert.deepEqual(terms(typed), []);
  });

test('the input is trimmed', () => {
  assert.equal(parseQuery('  the  war \n').text, 'the  war');
});

test('input after 200 characters is ignored', () => {
  const typed = `${'a'.repeat(100)} ${'b'.repeat(94)} raid tank`;
  assert.equal(parseQuery(typed).text.length, 200);
  assert.deepEqual(terms(typed).slice(2), ['raid']);
  assert.equal(parseQuery(`${'a'.repeat(199)} raid`).text, 'a'.repeat(199));
});

test('only the first twelve words are searched for', () => {
  const words = Array.from({ length: 15 }, (_, index) => `w${index}`);
  assert.deepEqual(terms(words.join(' ')), words.slice(0, 12));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '../../../src/paths.ts';
import { nameIndex, type NameEntry } from '../../../src/search/name-index.ts';
import { REAL_LIBRARY } from '../../support/real-comparisons.ts';

const { profiles, spellings, words, articles } = REAL_LIBRARY;
const ENTRIES = nameIndex(REAL_LIBRARY);

function entry(name: string): NameEntry {
  const found = ENTRIES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

test('people stand under their last name, everything else under its first letter', () => {
  const heads = ENTRIES.map(({ kind, name }) => (kind === 'person' ? (name.split(' ').at(-1) ?? '') : name));
  const order = new Intl.Collator('en');
  for (const [index, head] of heads.entries())
    assert.ok(index === 0 || order.compare(heads[index - 1] ?? '', head) <= 0, head);
  const place = (name: string): number => ENTRIES.indexOf(entry(name));
  assert.ok(place('Kursk') < place('Alexander Lukashenko'));
  assert.ok(place('Alexander Lukashenko') < place('Minsk'));
});

test('every person and organisation has its page, and what is printed by mistake is left out', () => {
  for (const { name, type, id } of profiles)
    if (type === 'error')
      assert.ok(
        ENTRIES.every((one) => one.name !== name),
        name,
      );
    else {
      assert.equal(entry(name).href, paths.person(id));
      assert.equal(entry(name).kind, type);
    }
});

test('there are places and terms, without a page of their own', () => {
  for (const [name, kind] of [
    ['Kyiv', 'place'],
    ['Kursk', 'place'],
    ['Rostov-on-Don', 'place'],
    ['mutiny', 'term'],
    ['incursion', 'term'],
  ] as const) {
    assert.equal(entry(name).kind, kind);
    assert.equal(entry(name).href, undefined);
  }
});

test('no name stands twice', () => {
  assert.equal(new Set(ENTRIES.map(({ name }) => name)).size, ENTRIES.length);
});

test('every entry leads somewhere, and to passages of the article that it names', () => {
  for (const { name, places } of ENTRIES) {
    assert.ok(places.length > 0, name);
    for (const { article, blocks } of places) {
      assert.ok(blocks.length > 0, name);
      assert.ok(
        blocks.every((block) => article.blocks.includes(block)),
        name,
      );
    }
  }
});

test('every passage of an entry has one of its forms', () => {
  const forms = new Map<string, string[]>([
    ...words.flatMap(({ terms }) => terms.map(({ term }): [string, string[]] => [term, []])),
    ...spellings.map((group): [string, string[]] => [group[0] ?? '', group]),
    ...profiles.map((profile): [string, string[]] => [profile.name, profile.spellings]),
  ]);
  let count = 0;
  for (const { name, places } of ENTRIES) {
    const own = (forms.get(name) ?? []).map((form) => form.toLowerCase());
    if (own.length === 0) continue;
    for (const { blocks } of places)
      for (const { id, text } of blocks) {
        assert.ok(
          own.some((form) => text.toLowerCase().includes(form)),
          `${name} ${id}`,
        );
        count++;
      }
  }
  assert.ok(count > 100);
});

test('a place has all passages that print any of its forms', () => {
  const kyiv = entry('Kyiv').places.map(({ article, blocks }) => ({
    article: article.id,
    blocks: blocks.map(({ id }) => id),
  }));
  const byHand = articles.map((article) => ({
    article: article.id,
    blocks: article.blocks.filter(({ text }) => /\b(?:Kyiv|Kiev)\b/.test(text)).map(({ id }) => id),
  }));
  assert.deepEqual(
    kyiv,
    byHand.filter(({ blocks }) => blocks.length > 0),
  );
});

test('a spelling that no article prints has no entry', () => {
  const entries = nameIndex({ ...REAL_LIBRARY, spellings: [['Xanadu', 'Shangdu']] });
  assert.ok(entries.every(({ name }) => name !== 'Xanadu'));
});

test('a common word has no entry for its spellings, a name has', () => {
  const entries = nameIndex({
    ...REAL_LIBRARY,
    spellings: [
      ['military', 'militaire'],
      ['Military', 'Militaire'],
    ],
  });
  assert.deepEqual(
    entries.filter(({ name }) => /^militar/i.test(name)).map(({ name, kind }) => `${kind} ${name}`),
    ['place Military'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look, passageOf, recordOf, search, shown } from '../../../support/search-fixtures.ts';

test('a prefix match counts if no record has the word', () => {
  assert.deepEqual(look('succ', 'No success, no succession.'), ['No [success,] no [succession.]']);
});

test('a prefix match does not count if any record has the word', () => {
  const records = [recordOf(['A warden, a war.']), recordOf(['A warden.'])];
  const { full, partial } = search('war', ...records);
  assert.deepEqual(shown(full), ['A warden, a [war.]']);
  assert.deepEqual(partial, []);
});

test('a match of an alias excludes prefix matches, as a match of the word does', () => {
  const { full } = search(
    'Kyiv',
    recordOf([passageOf('Kiev', { aliases: [[0, 'Kyiv']] })]),
    recordOf(['Kyivans']),
  );
  assert.deepEqual(shown(full), ['[Kiev]']);
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

test('the passages of a partial match with most of the words are shown', () => {
  const { partial } = search('tank raid drone', recordOf(['a tank', 'tank and raid', 'a raid']));
  assert.deepEqual(shown(partial), ['[tank] and [raid]']);
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

test('nothing is found for a query without words', () => {
  for (const typed of ['', 'the', '"of the"']) {
    const { full, partial, unknown } = search(typed, recordOf(['of the war']));
    assert.deepEqual([full, partial, unknown], [[], [], []]);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsAbout } from '../../../../src/library/kinds/errors-about.ts';
import { otherSpellings } from '../../../../src/library/kinds/profiles.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';

const { articles, notes } = LIBRARY;

function about(...spellings: string[]): string[] {
  return errorsAbout({ spellings }, articles, notes).map(
    ({ article, note }) => `${article.shortName} ${note.id}`,
  );
}

test('errors about someone are those whose words, correction or explanation name them', () => {
  assert.deepEqual(about('Muster'), ['Bakers n1', 'Muster n2']);
  assert.deepEqual(about('Sunday'), ['Bakers n2']);
  assert.deepEqual(about('Kruse'), []);
});

test('serious errors come first; garbled wording, slips and context are left out', () => {
  assert.deepEqual(about('The', 'the'), ['Muster n3', 'Bakers n1', 'Depot n3', 'Bakers n2', 'Depot n4']);
});

test('part of the usual name does not count as another spelling', () => {
  const name = 'Ann van der Meer';
  assert.deepEqual(otherSpellings({ name, spellings: ['Ann van der Meer', 'Meer', 'A. Vandermeer'] }), [
    'A. Vandermeer',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLetter } from '../../../src/parts/first-letter.ts';

test('a name stands under its first letter, small and without accents', () => {
  assert.deepEqual(['Putin', 'Éluard', '“Wagner”', 'ISW'].map(firstLetter), ['p', 'e', 'w', 'i']);
});

test('what begins with none of A to Z stands under “other”', () => {
  assert.deepEqual(['Шойгу', '44th Corps', ''].map(firstLetter), ['other', 'other', 'other']);
});

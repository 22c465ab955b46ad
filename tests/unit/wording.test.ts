import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalised, counted, inWords } from '../../src/wording.ts';

test('numbers are words up to twelve and figures with separators above', () => {
  assert.deepEqual([0, 1, 12, 13, 1347].map(inWords), ['none', 'one', 'twelve', '13', '1,347']);
});

test('one is singular, everything else plural', () => {
  assert.deepEqual(
    [counted(1, 'article'), counted(2, 'article'), counted(3, 'person', 'people')],
    ['one article', 'two articles', 'three people'],
  );
});

test('a sentence begins with a capital', () => {
  assert.equal(capitalised('five articles'), 'Five articles');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  byAuthors,
  natureOf,
  publishedBy,
  whenWritten,
} from '../../../../src/library/copies/describe-article.ts';

const DAY = { date: '2024-03-24', precision: 'day', confidence: 'High.', basis: 'Printed.' } as const;
const ABOUT = { ...DAY, precision: 'about', earliest: '2024-03-22', latest: '2024-03-26' } as const;
const PLAIN = { kind: 'blog post', rewritten: false, translatedFrom: undefined } as const;

test('what a text is: an altered copy before a translation, and a translation before its kind', () => {
  assert.equal(natureOf(PLAIN), 'Blog post');
  assert.equal(natureOf({ ...PLAIN, translatedFrom: 'Dutch' }), 'Translation');
  assert.equal(natureOf({ ...PLAIN, translatedFrom: 'Dutch', rewritten: true }), 'Altered copy');
});

test('the line under the title names the authors, or says that none is named', () => {
  assert.equal(byAuthors({ authors: ['Ann Lee', 'Bo Wu'] }), 'By Ann Lee, Bo Wu');
  assert.equal(byAuthors({ authors: [] }), 'No author named');
});

test('the line under the title says between which days an article appeared only if the day is not known', () => {
  const text = { outlet: 'The Lantern', rewritten: false };
  assert.equal(publishedBy({ ...text, published: DAY }), 'Published by The Lantern.');
  assert.equal(
    publishedBy({ ...text, rewritten: true, published: ABOUT }),
    'First published by The Lantern between 22 and 26 March 2024 (our estimate).',
  );
});

test('the line about when a text was written is as exact as the date', () => {
  const written = (published: typeof DAY | typeof ABOUT) => whenWritten({ published });
  assert.equal(written(DAY), 'in March 2024');
  assert.equal(written(ABOUT), 'about 24 March 2024');
  assert.equal(whenWritten({ published: { ...ABOUT, precision: 'mid-month' } }), 'in mid-March 2024');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  authorLine,
  byAuthors,
  kindOfText,
  natureOf,
  publishedBy,
  sourceLine,
  sourceName,
  textElsewhere,
  whenWritten,
} from '../../../../src/library/copies/describe-article.ts';
import { BREAD, LAMPS, TIMETABLE } from '../../../support/read-fixture.ts';

test('a line names an article by author or outlet and says where its copy is altered; a sentence only names it', () => {
  assert.deepEqual([LAMPS, BREAD, TIMETABLE].map(sourceName), [
    'Ada Muster',
    'Guild of Bakers',
    'Depot Bulletin (altered copy)',
  ]);
});

test('the kind of a text says whether it is altered or translated', () => {
  assert.deepEqual([LAMPS, BREAD, TIMETABLE].map(kindOfText), [
    'Report',
    'Interview, translated from Dutch',
    'Altered copy of an analysis',
  ]);
  assert.equal(
    kindOfText({ kind: 'report', rewritten: true, translatedFrom: 'Dutch' }),
    'Altered copy of a report, translated from Dutch',
  );
});

test('a line of provenance leaves out an author who is not named', () => {
  assert.equal(sourceLine(LAMPS), 'Report by Ada Muster, The Test Lantern, 2 March 2031.');
  assert.equal(sourceLine(TIMETABLE), 'Altered copy of an analysis, Depot Bulletin, about 15 January 2031.');
  assert.equal(authorLine(TIMETABLE), 'No author named');
});

const UNALTERED = [{ outlet: 'Another', address: 'https://another.example/' }];
for (const [sources, rewritten, expected] of [
  [
    { unaltered: UNALTERED, original: 'https://o.example/' },
    true,
    ['unaltered text', 'https://another.example/'],
  ],
  [
    { original: 'https://o.example/', captured: 'https://c.example/' },
    false,
    ['original page', 'https://o.example/'],
  ],
  [{ captured: 'https://c.example/' }, false, ['original page', 'https://c.example/']],
  [{ captured: 'https://c.example/' }, true, ['page it was copied from', 'https://c.example/']],
  [{}, true, undefined],
] as const)
  test(`the way to a better text than ${rewritten ? 'an altered' : 'a'} copy of ${JSON.stringify(sources)} is ${expected?.[0] ?? 'unknown'}`, () => {
    const found = textElsewhere({ sources: { unaltered: [], archived: [], ...sources }, rewritten });
    assert.deepEqual(found && [found.name, found.href], expected);
  });

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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearArticles } from '../../../src/articles/near-articles.ts';
import type { Article } from '../../../src/articles/read-article.ts';
import { LAMPS } from '../../support/read-fixture.ts';

/** An article on Kursk for each month from January 2020. */
const MONTHLY = Array.from({ length: 120 }, (_, month): Article => {
  const date = new Date(Date.UTC(2020, month, 1)).toISOString().slice(0, 10);
  return { ...LAMPS, id: date, regions: ['kursk'], published: { ...LAMPS.published, date } };
});
const KURSK = { id: 'kursk', articles: MONTHLY } as const;
const ids = (articles: readonly Article[]): string[] => articles.map(({ id }) => id);

test('the articles nearest in time are found on both sides, the latest first', () => {
  const [june] = MONTHLY.filter(({ id }) => id === '2022-06-01');
  assert.ok(june);
  assert.deepEqual(ids(nearArticles(june, [KURSK], 4)), [
    '2022-08-01',
    '2022-07-01',
    '2022-05-01',
    '2022-04-01',
  ]);
});

test('at the end of a list all of them lie on one side, and other regions do not count', () => {
  const [last, other] = [MONTHLY.at(-1), { ...KURSK, id: 'belarus' }];
  assert.ok(last);
  assert.deepEqual(ids(nearArticles(last, [KURSK, other], 2)), ['2029-11-01', '2029-10-01']);
  assert.deepEqual(nearArticles(last, [other], 2), []);
});

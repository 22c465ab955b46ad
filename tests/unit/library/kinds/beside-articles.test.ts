import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besideArticles } from '../../../../src/library/kinds/beside-articles.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';
import { eventOn } from './timeline-event.ts';

const ARTICLES = LIBRARY.articles.toSorted((a, b) => a.published.date.localeCompare(b.published.date));
const [winter, bread, lamps] = ARTICLES.map(({ published }) => published.date);

/** For each row the days of its entries and the id of its article. */
function rows(...dates: string[]): [dates: string[], article: string | undefined][] {
  return besideArticles(
    dates.map((date) => eventOn(date)),
    ARTICLES,
  ).map(({ events, article }) => [events.map(({ date }) => date), article?.published.date]);
}

test('an entry is beside the first article of its day or later; an article without entries also has a row', () => {
  assert.deepEqual(rows('2031-01-02', '2031-01-15', '2031-02-11'), [
    [['2031-01-02', '2031-01-15'], winter],
    [[], bread],
    [['2031-02-11'], lamps],
  ]);
});

test('an entry of a month counts from its first day', () => {
  assert.deepEqual(rows('2031-02')[1], [['2031-02'], bread]);
});

test('entries later than every article have their own row at the end', () => {
  assert.deepEqual(rows('2031-05-01').at(-1), [['2031-05-01'], undefined]);
});

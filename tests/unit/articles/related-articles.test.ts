import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedArticles } from '../../../src/articles/related-articles.ts';

const on = (...regions: string[]): { regions: string[] } => ({ regions });

test('related articles share a region, stand in the order of the list, and do not hold the article itself', () => {
  const [kursk, both, minsk, late] = [on('kursk'), on('kursk', 'minsk'), on('minsk'), on('kursk')];
  const articles = [kursk, both, minsk, late];
  assert.deepEqual(relatedArticles(articles, 0, 3), { related: [both, late], hasMore: false });
  assert.deepEqual(relatedArticles(articles, 1, 3), { related: [kursk, minsk, late], hasMore: false });
  assert.deepEqual(relatedArticles(articles, 2, 3), { related: [both], hasMore: false });
});

test('of many related articles the nearest in time are named, and that there are more', () => {
  const articles = Array.from({ length: 9 }, () => on('kursk'));
  const { related, hasMore } = relatedArticles(articles, 4, 3);
  assert.deepEqual(
    related.map((article) => articles.indexOf(article)),
    [2, 3, 5],
  );
  assert.ok(hasMore);
});

test('an article that is alone on its region has none', () => {
  assert.deepEqual(relatedArticles([on('kursk'), on('minsk')], 1, 3), { related: [], hasMore: false });
});

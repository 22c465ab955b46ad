import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOn } from '../../../src/regions/reports-on.ts';
import { REAL_ARTICLES } from '../../support/real-comparisons.ts';

const on = (region: 'belgorod' | 'kursk' | 'belarus') =>
  REAL_ARTICLES.filter(({ regions }) => regions.includes(region));

test('the map says how many articles there are on a region, and from when', () => {
  assert.equal(reportsOn(on('belgorod')), '2 articles, May 2023 and March 2024');
  assert.equal(reportsOn(on('kursk')), '2 articles, August 2024');
  assert.equal(reportsOn(on('belarus')), '1 article, December 2022');
});

test('more than two months are given as first and last', () => {
  assert.equal(reportsOn(REAL_ARTICLES), '5 articles, December 2022 to August 2024');
});

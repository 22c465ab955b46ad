import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOn } from '../../../src/regions/reports-on.ts';
import { LAMPS } from '../../support/read-fixture.ts';

for (const [months, said] of [
  [[], '0 articles'],
  [['2031-03'], '1 article, March 2031'],
  [['2031-03', '2031-03'], '2 articles, March 2031'],
  [['2031-03', '2030-12'], '2 articles, December 2030 and March 2031'],
  [['2031-03', '2030-12', '2031-01'], '3 articles, December 2030 to March 2031'],
] as const)
  test(`a region with articles of ${months.join(', ') || 'no month'} has “${said}”`, () => {
    const articles = months.map((month) => ({
      ...LAMPS,
      published: { ...LAMPS.published, date: `${month}-02` },
    }));
    assert.equal(reportsOn(articles), said);
  });

import { expect, test } from '../../support/browser-test.ts';
import { overBudget, readBudget } from '../../support/page-budget.ts';
import { weighPages } from '../../support/page-weight.ts';
import { ALL_PAGES } from '../../support/site-pages.ts';

test('every page is within its budget of bytes, files and scripts, and waits for no file', ({
  builtSite,
}) => {
  const pages = weighPages(builtSite.folder, builtSite.base);
  expect(pages.length).toBeGreaterThanOrEqual(ALL_PAGES.length);
  expect(overBudget(pages, readBudget())).toEqual([]);
});

import { expect, test } from '../support/browser-test.ts';
import { ALL_PAGES } from '../support/site-pages.ts';
for (const { name, path } of ALL_PAGES)
  test(`x ${name}`, async ({ page }) => { await page.goto(path); expect(await page.title()).toContain('Border'); });

import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';
import { PAGES_OF_EVERY_KIND } from '../support/site-pages.ts';

const WIDTHS = [320, 390, 768, 1024, 1280, 2000];
const PAGES = [...PAGES_OF_EVERY_KIND, { name: 'search with results', path: '?' }];

async function open(page: Page, path: string): Promise<void> {
  if (path === '?') await openResults(page, 'Putin');
  else await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
}

for (const { name, path } of PAGES) {
  test(`nothing is cut off or runs over the side on ${name}, from 320 to 2000 px`, async ({ page }) => {
    await open(page, path);
    for (const width of WIDTHS)
      await test.step(`${width} px`, async () => {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(findCutOffText)).toEqual([]);
        expect(await page.evaluate(findOverlapsInMasthead)).toEqual([]);
      });
  });

  test(`text at 200 % is whole and nothing overlaps in the masthead on ${name}`, async ({ page }) => {
    await open(page, path);
    for (const width of [1280, 1024, 640])
      await test.step(`letters twice as large in ${width} px`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.addStyleTag({ content: 'html { font-size: 200% }' });
        expect(await page.evaluate(findCutOffText)).toEqual([]);
        expect(await page.evaluate(findOverlapsInMasthead)).toEqual([]);
      });
  });
}

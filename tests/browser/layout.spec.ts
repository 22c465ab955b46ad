import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';
import { inGroups, PAGES_OF_EVERY_KIND } from '../support/site-pages.ts';

const PAGES = [...PAGES_OF_EVERY_KIND, { name: 'search with results', path: '?' }];

for (const { names, pages } of inGroups(PAGES))
  test(`nothing is cut off or overlaps, from 320 to 2000 px and with text at 200 %: ${names}`, async ({
    page,
  }) => {
    for (const { name, path } of pages) {
      if (path === '?') await openResults(page, 'Putin');
      else await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      for (const width of [320, 390, 768, 1024, 1280, 2000]) await expectWhole(page, width, name);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      for (const width of [1280, 1024, 640])
        await expectWhole(page, width, `${name}, letters twice as large`);
    }
  });

async function expectWhole(page: Page, width: number, name: string): Promise<void> {
  await test.step(`${name}, ${width} px`, async () => {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await page.evaluate(findCutOffText), `${name}, ${width} px`).toEqual([]);
    expect.soft(await page.evaluate(findOverlapsInMasthead), `${name}, ${width} px`).toEqual([]);
  });
}

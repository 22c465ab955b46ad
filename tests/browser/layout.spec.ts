import type { Page } from '@playwright/test';
import { builtPaths } from '../support/built-html.ts';
import { expect, openResults, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';

test('nothing is cut off or overlaps at any width, or with letters twice as large', async ({
  page,
  builtSite,
}) => {
  // Of the pages of citations, one is like the other.
  const paths = builtPaths(builtSite.folder).filter((path) => !/^cite\/(?!kursk)/.test(path));
  test.setTimeout(30_000 + 15_000 * paths.length);
  for (const path of [...paths, 'search/?q=crossing']) {
    if (path.includes('?')) await openResults(page, 'crossing');
    else await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [320, 390, 768, 1024, 1280, 2000]) await expectWhole(page, width, path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const width of [1280, 1024, 640]) await expectWhole(page, width, `${path}, letters twice as large`);
    await expectRest(page, path);
  }
});

async function expectWhole(page: Page, width: number, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  expect.soft(await page.evaluate(findCutOffText), `/${name}, ${width} px`).toEqual([]);
  expect.soft(await page.evaluate(findOverlapsInMasthead), `/${name}, ${width} px`).toEqual([]);
}

/** With reduced motion nothing moves. */
async function expectRest(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.locator('body, body *').evaluateAll((all) => {
    const isLong = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0);
    return all
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } =
          getComputedStyle(element);
        return (
          isLong(transitionDuration) ||
          (animationName !== 'none' && isLong(animationDuration)) ||
          scrollBehavior === 'smooth'
        );
      })
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
  });
  expect.soft(moving, `/${name}, with reduced motion`).toEqual([]);
  await page.emulateMedia({ reducedMotion: null });
}

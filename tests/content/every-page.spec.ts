import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtPaths } from '../support/built-html.ts';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';
import { pagesOfEveryKind } from '../support/page-kinds.ts';
import { LIBRARY } from '../support/read-content.ts';

/** The views of a page: the narrowest phone in dark mode, and a desktop in light mode. */
const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

/** The pages of statements are all of one make: the longest of them are enough. */
const STATEMENTS = 12;

/** The pages are divided among tests, which run in parallel. */
const SHARES = 12;

for (let share = 1; share <= SHARES; share++)
  test(`on a phone and on a desktop no page has cut-off text, an axe violation or an error: share ${share} of ${SHARES}`, async ({
    page,
    builtSite,
  }) => {
    const all = Map.groupBy(builtPaths(builtSite.folder), (path) => path.startsWith('statements/'));
    const paths = [
      ...(all.get(false) ?? []),
      ...longest(builtSite.folder, all.get(true) ?? []).slice(0, STATEMENTS),
    ].filter((_, index) => index % SHARES === share - 1);
    test.setTimeout(30_000 + 15_000 * paths.length);
    for (const path of paths) {
      await openUnfolded(page, path);
      for (const { width, colorScheme } of LOOKS)
        await test.step(`/${path}, ${width} px, ${colorScheme}`, async () => {
          await page.emulateMedia({ colorScheme });
          await expectWhole(page, path, width);
          expect.soft(await axeFindings(page), `/${path} at ${width} px`).toEqual([]);
        });
    }
  });

test('a page of each kind is whole at any width, with letters twice as large too, and nothing on it moves with reduced motion', async ({
  page,
  builtSite,
}) => {
  const paths = pagesOfEveryKind(builtSite.folder);
  test.setTimeout(30_000 + 15_000 * paths.length);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const devtools = await page.context().newCDPSession(page);
  for (const path of [...paths, `search/?q=${encodeURIComponent(LIBRARY.regions[0]?.name ?? '')}`]) {
    await openUnfolded(page, path);
    if (path.includes('?')) await expect(page.locator('.hit').first()).toBeVisible();
    for (const [standard, ...widths] of [
      [16, 390, 768, 1024, 2000],
      [32, 640, 1280, 2000],
    ] as const) {
      await devtools.send('Page.setFontSizes', { fontSizes: { standard } });
      for (const width of widths) await expectWhole(page, path, width);
    }
    expect.soft(await page.locator('body, body *').evaluateAll(findMotion), `/${path}`).toEqual([]);
  }
});

/** Opens a page and its folds: folded text is checked, too. */
async function openUnfolded(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

async function expectWhole(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  expect.soft(await page.evaluate(findCutOffText), `/${path} at ${width} px`).toEqual([]);
  expect.soft(await page.evaluate(findOverlapsInMasthead), `/${path} at ${width} px`).toEqual([]);
}

/** Runs in the page: the elements that would move. */
function findMotion(elements: readonly Element[]): string[] {
  const takesTime = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0);
  return elements
    .filter((element) => {
      const style = getComputedStyle(element);
      const isAnimated = style.animationName !== 'none' && takesTime(style.animationDuration);
      return takesTime(style.transitionDuration) || isAnimated || style.scrollBehavior === 'smooth';
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

function longest(folder: string, paths: readonly string[]): string[] {
  const size = (path: string): number => statSync(join(folder, path, 'index.html')).size;
  return paths.toSorted((a, b) => size(b) - size(a));
}

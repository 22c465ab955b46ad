import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, openResults, test } from '../support/browser-test.ts';
import { ALL_PAGES, inGroups, type SitePage } from '../support/site-pages.ts';

const RULES: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const THEMES = ['light', 'dark'] as const;
/** In pixels. */
const WIDTHS = [1280, 390];

/** Stand for the page of search with results, and for the dialog. */
const RESULTS = '?';
const DIALOG = '? in a dialog';
const PLACES: readonly SitePage[] = [
  ...ALL_PAGES,
  { name: 'a paragraph that was landed on', path: 'articles/kursk-post-putin-succession/#p4' },
  { name: 'an entry that was landed on', path: 'kursk/#dates' },
];

for (const { names, pages } of inGroups([
  ...PLACES,
  { name: 'search with results', path: RESULTS },
  { name: 'the search dialog', path: DIALOG },
]))
  test(`in order, and without a finding of axe, in both themes, on a desk and a phone: ${names}`, async ({
    page,
  }) => {
    for (const { name, path } of pages) {
      if (path === RESULTS) await openResults(page, 'Shoigu');
      else if (path === DIALOG) await openDialog(page);
      else await page.goto(path);
      // A dialog has the rest of its page out of reach.
      if (path !== DIALOG)
        await test.step(`${name}: one main title, a language, a description, its landmarks, headings in order`, () =>
          expectOrder(page, name));
      // What is folded away is text, too.
      await page.locator('details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      await page.evaluate(axe.source);
      for (const colorScheme of THEMES)
        for (const width of WIDTHS)
          await test.step(`${name}: ${colorScheme}, ${width} px`, async () => {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 900 });
            expect.soft(await violations(page), `${name}, ${colorScheme}, ${width} px`).toEqual([]);
          });
    }
  });

/** What axe, which is in the page already, finds there: rule, and each element with what is to be mended. */
async function violations(page: Page): Promise<unknown[]> {
  return page.evaluate(async (runOnly) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    // Sound and film are all that it would preload.
    const results = await run({ runOnly, resultTypes: ['violations'], preload: false });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }));
  }, RULES);
}

async function expectOrder(page: Page, name: string): Promise<void> {
  await expect.soft(page.locator('h1'), name).toHaveCount(1);
  await expect.soft(page.locator('h1'), name).not.toBeEmpty();
  await expect.soft(page.locator('html'), name).toHaveAttribute('lang', /^en\b/);
  await expect.soft(page.locator('meta[name=description]'), name).toHaveAttribute('content', /^.{31}/);
  for (const landmark of ['banner', 'main', 'contentinfo'] as const)
    await expect.soft(page.getByRole(landmark), name).toHaveCount(1);
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map((heading) => Number(heading.localName.slice(1))));
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect.soft(jumps, `${name}: ${levels.join(' ')}`).toEqual([]);
}

async function openDialog(page: Page): Promise<void> {
  await page.goto('');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.insertText('Trump');
  await expect(page.getByRole('dialog').locator('.noted')).toBeVisible();
}

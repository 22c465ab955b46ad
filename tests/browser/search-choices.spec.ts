import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';

/** Waits until the page shows the results of the last search. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('site-search')).not.toHaveAttribute('aria-busy');
}

test('filters narrow the results; their numbers and boxes stay as they are, however a search ends', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/pagefind|Failed to/);
  const options = page.locator('[data-part=filters] label');
  await openResults(page, 'chairs');
  await page.getByText('Narrow the results').click();
  const totals = await options.allInnerTexts();
  await page.getByRole('checkbox', { name: /^Claim/ }).check();
  await expect(page).toHaveURL(/q=chairs&kind=Claim$/);
  await settled(page);
  for (const label of await page.locator('.hit .place').allInnerTexts()) expect(label).toMatch(/^Claims/);
  await expect(page.locator('.results .right .hit')).toHaveCount(0);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('searchbox').fill('calm');
  await expect(page.locator('[data-part=headline]')).toHaveText('Search did not load.');
  await expect(options).toHaveText(totals);
  await expect(options.locator('input:disabled')).toHaveCount(0);
});

test('the address has the query, filters and order; back and forward restore them', async ({ page }) => {
  const belgorod = page.getByRole('checkbox', { name: /^Belgorod/ });
  const articles = page.locator('.results .right h3');
  const winter = articles.filter({ hasText: 'Winter timetable' });
  await page.goto('search/?q=crossing&region=belgorod&voice=source&sort=date');
  await settled(page);
  await page.getByText('Narrow the results').click();
  await expect(belgorod).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Latest first' })).toBeChecked();
  await expect(articles).toHaveText(['Lamps at the crossing']);
  await expect(page.locator('.results .left .hit')).toHaveCount(0);
  await belgorod.uncheck();
  await expect(page).toHaveURL(/\?q=crossing&voice=source&sort=date$/);
  await expect(winter).toBeVisible();
  await page.goBack();
  await expect(belgorod).toBeChecked();
  await expect(winter).toHaveCount(0);
  await page.goForward();
  await expect(belgorod).not.toBeChecked();
  await expect(winter).toBeVisible();
});

test('results can be sorted by date, latest first', async ({ page }) => {
  const articles = page.locator('.results .right h3');
  await openResults(page, 'timetable');
  await expect(articles).toHaveText([/Winter timetable/, /Lamps at the crossing/]);
  await page.goto('search/?q=timetable&sort=date');
  await expect(articles).toHaveText([/Lamps at the crossing/, /Winter timetable/]);
});

test('if a filter leaves no results, a message says so, and the filter can be removed', async ({ page }) => {
  await page.goto('search/?q=calm&region=belarus');
  await expect(page.locator('[data-part=headline]')).toHaveText('No passage has “calm” under these filters.');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\?q=calm$/);
  await expect(page.locator('.results .right .hit').first()).toContainText('calm');
});

test('a mistyped name gets a suggestion, and a click accepts it', async ({ page }) => {
  await page.goto('search/?q=Mustre');
  await expect(page.locator('[data-part=headline]')).toHaveText('No passage has “Mustre”.');
  await expect(page.locator('.hit')).toHaveCount(0);
  await page.getByRole('button', { name: 'Muster' }).click();
  await expect(page).toHaveURL(/\?q=Muster$/);
  await expect(page.locator('.results .right .hit mark').first()).toHaveText('Muster');
});

test('a word that an editor’s note corrects is found with its note', async ({ page }) => {
  await openResults(page, 'green');
  const hit = page.locator('.results .right .hit');
  await expect(hit.locator('.note')).toHaveText(
    'Editor’s note: Wrong colour. “is green”: should be “is not green”.',
  );
  await hit.getByRole('link', { name: 'Editor’s note' }).click();
  await expect(page.locator(':target')).toContainText('Wrong colour');
});

import type { Page } from '@playwright/test';
import { expect, openResults, searchField, skipWaits, test } from '../support/browser-test.ts';

const ARTICLE = 'articles/lamps-at-the-crossing/';

const dark = (page: Page) => page.getByRole('contentinfo').getByRole('button', { name: 'dark' });
const theme = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-theme');

test('after an incomplete upload pages can be read without their files, and the search page says what is missing', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/404/);
  for (const files of ['**/_astro/**', '**/pagefind/**', '**/search.json'])
    await page.route(files, (route) => route.fulfill({ status: 404 }));
  await page.goto(ARTICLE);
  await expect(page.locator('main')).toContainText('Three lamps');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await searchField(page).fill('calm');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=calm$/);
  const words = page.getByText('Search did not load.');
  await expect(words).toBeHidden();
  await skipWaits(page);
  await expect(words).toBeVisible();
  await expect(page.getByRole('region', { name: 'Names, places and terms' })).toBeVisible();
});

test('with a clock that is years off no text changes, and search works', async ({ page }) => {
  const texts: string[] = [];
  for (const year of [1999, 2042]) {
    await page.clock.setFixedTime(new Date(`${year}-02-03`));
    await page.goto('timeline/');
    texts.push(await page.locator('body').innerText());
    await openResults(page, 'calm');
    texts.push(await page.locator('main').innerText());
  }
  const [timeline, results, ...later] = texts;
  expect(later).toEqual([timeline, results]);
});

test('in a browser without storage the choice of colours applies to the page, and “Keep for offline” says that it cannot work', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('Storage is switched off.', 'SecurityError');
    };
    for (const name of ['localStorage', 'caches']) Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
      value: () => Promise.reject(new DOMException('Storage is switched off.', 'SecurityError')),
    });
  });
  await page.goto(ARTICLE);
  await dark(page).click();
  expect(await theme(page)).toBe('dark');
  await page.goto('offline/');
  await page.getByRole('button', { name: 'Keep for offline' }).click();
  await expect(page.locator('keep-offline').getByRole('status')).toHaveText(/^Not kept: the browser refused/);
});

test('a choice of colours in one tab applies in the other', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(ARTICLE);
  await dark(page).click();
  await expect(dark(other)).toHaveAttribute('aria-pressed', 'true');
  expect(await theme(other)).toBe('dark');
});

test('a page from the back/forward cache applies a choice of colours made meanwhile', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await theme(page)).toBe('dark');
});

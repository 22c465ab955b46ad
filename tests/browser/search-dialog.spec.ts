import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

const ARTICLE = 'articles/kursk-post-putin-succession/';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });

for (const keys of ['/', 'Control+k', 'Meta+k'])
  test(`${keys} opens the search over a page, and Escape gives the focus back`, async ({ page }) => {
    await page.goto(ARTICLE);
    const link = page.getByRole('main').getByRole('link').first();
    await link.focus();
    await page.keyboard.press(keys);
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await expect(dialog(page).getByRole('searchbox')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

test('“/” is a letter where something is typed, and leads to the field of the search page', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const field = page.getByRole('banner').getByRole('searchbox');
  await field.focus();
  await page.keyboard.type('a/b');
  await expect(field).toHaveValue('a/b');
  await expect(dialog(page)).toHaveCount(0);
  await page.goto('search/');
  await page.keyboard.press('/');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
  await expect(dialog(page)).toHaveCount(0);
});

test('arrows, Home and End move among the hits, typing goes on in the field, Enter opens', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await page.keyboard.type('Gladko');
  const hits = dialog(page).locator('.place');
  await expect(hits.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(hits.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('v');
  await expect(dialog(page).getByRole('searchbox')).toHaveValue('Gladkov');
  await expect(dialog(page).locator('mark').first()).toHaveText('Gladkov');
  await page.keyboard.press('ArrowDown');
  const address = await hits.first().getAttribute('href');
  await page.keyboard.press('Enter');
  const [path = ''] = (address ?? '').split('#');
  await expect(page).toHaveURL((url) => url.pathname === path);
  await expect(dialog(page)).toBeHidden();
});

test('Enter in the field and the link below lead to all results', async ({ page, builtSite }) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await page.keyboard.type('State Council');
  await expect(dialog(page).locator('.hit').first()).toBeVisible();
  const all = dialog(page).getByRole('link', { name: 'All results, with filters' });
  await expect(all).toHaveAttribute('href', new RegExp(`${builtSite.base}search/\\?q=State\\+Council$`));
  await dialog(page).getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(`${builtSite.base}search/?q=State+Council`);
  await expect(page.locator('.hit').first()).toContainText('State Council');
});

test('what was found is announced, once for each search', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await page.keyboard.type('Shoigu');
  await expect(dialog(page).getByRole('status')).toHaveText(
    'Eight passages: seven in our words, one in the sources’ words.',
  );
});

test('Close and a press beside the dialog close it', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(640, 790);
  await expect(dialog(page)).toBeHidden();
});

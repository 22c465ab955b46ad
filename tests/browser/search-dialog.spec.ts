import type { Page } from '@playwright/test';
import { expect, hold, searchField, test } from '../support/browser-test.ts';

const ARTICLE = 'articles/lamps-at-the-crossing/';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const opener = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Search' });

for (const keys of ['/', 'Control+k', 'Meta+k'])
  test(`${keys} opens the search dialog, and Escape returns the focus`, async ({ page }) => {
    await page.goto(ARTICLE);
    const link = page.getByRole('main').getByRole('link').first();
    await link.focus();
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

test('Ctrl K opens the search dialog on a keyboard without Latin letters; the key of another letter there does not', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const press = (key: string, code: string): Promise<void> =>
    page.locator('body').dispatchEvent('keydown', { key, code, ctrlKey: true });
  // On a Dvorak keyboard, t is where k is elsewhere.
  await press('t', 'KeyK');
  await expect(dialog(page)).toBeHidden();
  await press('л', 'KeyK');
  await expect(field(page)).toBeFocused();
});

test('“Search” in the masthead opens the dialog; with Ctrl pressed it is a link to the search page', async ({
  page,
  context,
}) => {
  await page.goto(ARTICLE);
  for (const open of [() => opener(page).click(), () => opener(page).press('Enter')]) {
    await open();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  }
  const another = context.waitForEvent('page');
  await opener(page).click({ modifiers: ['ControlOrMeta'] });
  await (await another).waitForURL(/\/search\/$/);
  await expect(dialog(page)).toBeHidden();
});

test('before its script loads, “Search” leads to the search page', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) =>
    route.request().frame().url().includes('/search/') ? route.continue() : undefined,
  );
  await page.goto(ARTICLE, { waitUntil: 'commit' });
  await opener(page).click();
  await expect(page).toHaveURL(/\/search\/$/);
});

test('a query typed in the dialog before the search script loads is run', async ({ page }) => {
  const release = await hold(page, '**/_astro/site-search*.js');
  await page.goto(ARTICLE);
  await opener(page).click();
  await page.keyboard.type('calm');
  release();
  await expect(dialog(page).locator('.hit').first()).toContainText('calm');
});

test('Escape closes the dialog even with a query in it, and the query is there when it is opened again', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  await opener(page).click();
  await page.keyboard.type('calm');
  await expect(dialog(page).locator('.hit').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('calm');
  // They are selected, so typing replaces them.
  await page.keyboard.type('hut');
  await expect(dialog(page).locator('mark').first()).toHaveText(/^hut$/i);
});

test('“/” is a character while typing, and otherwise moves the focus to the field of the search page', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await page.goto('search/');
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('arrows move among the hits and back to the field, Enter opens a hit', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await page.keyboard.type('timetable');
  const hits = dialog(page).locator('.place');
  await expect(hits.nth(1)).toBeVisible();
  for (const [key, hit] of [
    ['ArrowDown', hits.first()],
    ['ArrowDown', hits.nth(1)],
    ['ArrowUp', hits.first()],
    ['ArrowUp', field(page)],
    ['ArrowDown', hits.first()],
  ] as const) {
    await page.keyboard.press(key);
    await expect(hit).toBeFocused();
  }
  const address = await hits.first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === address?.split('#')[0]);
  await expect(dialog(page)).toBeHidden();
});

test('Enter in the field and the button below lead to all results', async ({ page, builtSite }) => {
  for (const go of [
    () => field(page).press('Enter'),
    () => dialog(page).getByRole('button', { name: 'All results, with filters' }).click(),
  ]) {
    await page.goto(ARTICLE);
    await page.keyboard.press('/');
    await page.keyboard.type('three lamps');
    await go();
    await expect(page).toHaveURL(`${builtSite.base}search/?q=three+lamps`);
    await expect(page.locator('.hit').first()).toContainText('lamps');
  }
});

test('the outcome is announced in one sentence', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('/');
  await page.keyboard.insertText('calm');
  const status = dialog(page)
    .getByRole('status')
    .filter({ has: page.locator('[data-part=headline]') });
  await expect(status).toHaveText(/^\s*\w+ passages: \w+ in our briefing, \w+ in the articles\.\s*$/);
});

test('“Close”, a click on the backdrop and a hit on the same page close the dialog', async ({ page }) => {
  await page.goto(ARTICLE);
  for (const close of [
    () => dialog(page).getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(640, 790),
    async () => {
      await page.keyboard.insertText('calm');
      await dialog(page).locator('.right .place').first().click();
      await expect(page).toHaveURL(/#p5/);
    },
  ]) {
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    await close();
    await expect(dialog(page)).toBeHidden();
  }
});

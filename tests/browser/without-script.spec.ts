import { builtPaths } from '../support/built-html.ts';
import { expect, oneLine, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-fixture.ts';

test.use({ javaScriptEnabled: false });

test('every page shows its text, and no control that needs script', async ({ page, builtSite }) => {
  for (const path of builtPaths(builtSite.folder)) {
    await page.goto(path);
    const words = (await page.locator('main').innerText()).split(/\s+/);
    expect.soft(words.length, path).toBeGreaterThan(20);
    await expect.soft(page.locator('colour-switch'), path).toBeHidden();
    await expect.soft(page.getByRole('banner').getByRole('link', { name: 'Kursk' }), path).toBeVisible();
  }
});

test('every passage of an article can be read', async ({ page }) => {
  for (const { id, blocks } of LIBRARY.articles) {
    await page.goto(`articles/${id}/`);
    const shown = oneLine(await page.locator('main').innerText());
    for (const { text } of blocks) expect.soft(shown, id).toContain(oneLine(text));
  }
});

test('a citation leads to the words', async ({ page }) => {
  await page.goto('kursk/');
  await page.locator('main a[data-words]').first().click();
  await expect(page.locator('mark:target')).toBeInViewport();
});

test('the timeline can be filtered by region', async ({ page }) => {
  await page.goto('timeline/');
  await page.locator('#show-kursk').uncheck();
  await expect(page.locator('.timeline .row.in-kursk').first()).toBeHidden();
  await expect(page.locator('.timeline .row.in-belgorod').first()).toBeVisible();
});

test('“Search” leads to the search page, which says that it needs script and offers lists', async ({
  page,
}) => {
  await page.goto('kursk/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('noscript p').first()).toContainText('Search needs JavaScript.');
  for (const part of ['headline', 'results', 'retry', 'filters'])
    await expect(page.locator(`[data-part=${part}]`)).toBeHidden();
  for (const name of ['Timeline', 'Questions', 'People', 'Articles'])
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Names, places and terms' })).toBeVisible();
});

test('the quotations of every statement open', async ({ page }) => {
  await page.goto('kursk/');
  for (const summary of await page.locator('main summary:visible').all()) await summary.click();
  for (const quotation of await page.locator('main [data-quotation]').all())
    await expect(quotation).toBeVisible();
});

test('on a phone the menu opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('kursk/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Timeline' }).click();
  await expect(page.locator('h1')).toHaveText('Timeline');
});

import type { Locator, Page } from '@playwright/test';
import { expect, oneLine, openResults, searchField, test } from '../support/browser-test.ts';

const message = (page: Page): Locator => page.locator('[data-part=headline]');
const ours = (page: Page): Locator => page.getByRole('region', { name: 'In our briefing' });
const theirs = (page: Page): Locator => page.getByRole('region', { name: 'In the articles' });

test('an address with a query shows its results: title, outlet, date, region, marked words', async ({
  page,
}) => {
  await page.goto('search/?q=CALM');
  await expect(searchField(page)).toHaveValue('CALM');
  await expect(message(page)).toHaveText(/^\w+ passages: \w+ in our briefing, \w+ in the articles\.$/);
  const found = theirs(page).locator('ol > li').first();
  for (const words of ['Lamps at the crossing', 'The Test Lantern', '2 March 2031', 'paragraph 5'])
    await expect(found).toContainText(words);
  await expect(found.locator('.region-mark')).toHaveText(['Belgorod', 'Kursk']);
  await expect(found.locator('mark')).toHaveText('calm');
});

test('our words and the sources’ words are side by side, each with its count', async ({ page }) => {
  await openResults(page, 'depot');
  await expect(ours(page).locator('h2')).toHaveText(/^In our briefing: \w+ passages$/);
  await expect(theirs(page).locator('h2')).toHaveText(/^In the articles: \w+ passages$/);
  for (const link of await theirs(page).locator('h3 a').all())
    await expect(link).toHaveAttribute('href', /\/articles\/[\w-]+\/$/);
  for (const place of await theirs(page).locator('.place').all())
    await expect(place).toHaveText(/^(?:paragraph \d+|heading \d+|photo caption \d+|last line|headline)$/);
  const [left, right] = [await ours(page).boundingBox(), await theirs(page).boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
});

test('the excerpt of a source has its exact words', async ({ page }) => {
  const shown: { address: string; words: string }[] = [];
  for (const query of ['lamps', 'crossing', 'Muster', 'winter', 'Nobody']) {
    await openResults(page, query);
    shown.push(
      ...(await page.locator('.results .right .hit').evaluateAll((hits) =>
        hits.map((hit) => {
          const link = hit.querySelector('a');
          const words = hit.querySelector('.words')?.textContent ?? '';
          return { address: link?.href.replace(/:~:.*/, '') ?? '', words };
        }),
      )),
    );
  }
  expect(shown.length).toBeGreaterThan(10);
  const faults: string[] = [];
  for (const path of new Set(shown.map(({ address }) => address.split('#')[0] ?? ''))) {
    await page.goto(path);
    for (const { address, words } of shown.filter((hit) => hit.address.split('#')[0] === path)) {
      const text = oneLine((await page.locator(`[id="${address.split('#')[1] ?? ''}"]`).textContent()) ?? '');
      const quoted = oneLine(words).replace(/^… /, '').replace(/ …$/, '');
      if (!text.includes(quoted)) faults.push(`${address}: “${quoted}” is not in “${text}”`);
    }
  }
  expect(faults).toEqual([]);
});

test('the address follows the query, without a history entry for each letter', async ({ page }) => {
  await page.goto('search/');
  const steps = await page.evaluate(() => history.length);
  await searchField(page).pressSequentially('calm');
  await expect(page).toHaveURL(/search\/\?q=calm$/);
  await expect(page.locator('.hit').first()).toBeVisible();
  await searchField(page).fill('hut & “two chairs”');
  await expect(page).toHaveURL(/search\/\?q=hut\+%26\+%E2%80%9Ctwo\+chairs%E2%80%9D$/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await searchField(page).fill('');
  await expect(page).toHaveURL(/search\/$/);
  await expect(page.locator('[data-part=results]')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Names, places and terms' })).toBeVisible();
});

test('going back from an article shows the same search, and going forward the article', async ({ page }) => {
  await page.goto('search/');
  await searchField(page).fill('calm');
  await theirs(page).locator('.place').first().click();
  await expect(page).toHaveURL(/\/articles\/[\w-]+\/#/);
  await page.goBack();
  await expect(page).toHaveURL(/search\/\?q=calm$/);
  await expect(searchField(page)).toHaveValue('calm');
  await expect(page.locator('.hit').first()).toContainText('calm');
  await page.goForward();
  await expect(page.locator(':target')).toContainText('calm');
});

test('Enter and the button also search, without leaving the page', async ({ page }) => {
  await page.goto('search/');
  await page.evaluate(() => Reflect.set(window, 'samePage', true));
  await searchField(page).fill('calm');
  await searchField(page).press('Enter');
  await expect(page.locator('.hit').first()).toContainText('calm');
  await searchField(page).fill('chairs');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('.hit').first()).toContainText('chairs');
  expect(await page.evaluate(() => Reflect.get(window, 'samePage') as unknown)).toBe(true);
});

test('“Show more” fetches further records of the briefing or of the articles', async ({ page }) => {
  await openResults(page, 'lamps');
  await expect(message(page)).toHaveText(/^The first \d+ passages/);
  const before = await page.locator('.hit').count();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
  await expect(message(page)).toHaveText(/^\d+ passages/);
});

test('a word that no passage has is reported as missing, as text and not as markup, and the lists stay', async ({
  page,
}) => {
  for (const query of ['zebrafish', '<b>zebrafish</b>']) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(message(page)).toHaveText(`No passage has “${query}”.`);
    await expect(message(page).locator('b')).toHaveCount(0);
    await expect(searchField(page)).toHaveValue(query);
    await expect(page.locator('[data-part=results]')).toBeHidden();
    for (const name of ['Timeline', 'Articles'])
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Names, places and terms' })).toBeVisible();
  }
});

import type { Page } from '@playwright/test';
import { expect, hold, openResults, searchField, test } from '../support/browser-test.ts';

const hits = (page: Page) => page.locator('.hit');

test('no search file is requested before search is used, and then all files that a first search needs', async ({
  page,
  watch,
}) => {
  const ofSearch = (): string[] =>
    watch.requests().filter((address) => /pagefind|site-search|search\.json/.test(address));
  for (const path of ['', 'articles/lamps-at-the-crossing/', 'search/'])
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(ofSearch()).toEqual([]);

  for (const [path, go] of [
    ['search/', () => searchField(page).focus()],
    ['', () => page.keyboard.press('Control+k')],
  ] as const)
    await test.step(`/${path}`, async () => {
      await page.goto(path);
      await go();
      await page.waitForLoadState('networkidle');
      const before = new Set(ofSearch());
      expect([...before].filter((address) => address.endsWith('.pf_index'))).not.toEqual([]);
      await page.keyboard.insertText('calm');
      await expect(hits(page).first()).toBeVisible();
      const after = ofSearch().filter((address) => !before.has(address));
      expect(after.filter((address) => !address.includes('/record/'))).toEqual([]);
    });
});

test('a query and filters entered before the search script loads are used', async ({ page }) => {
  const release = await hold(page, '**/_astro/site-search*.js');
  await page.goto('search/');
  await searchField(page).fill('calm');
  await page.getByText('Narrow the results').click();
  await page.getByRole('checkbox', { name: /^Kursk/ }).check();
  release();
  await expect(hits(page).first()).toContainText('calm');
  await expect(page).toHaveURL(/\?q=calm&region=kursk$/);
  await expect(page.getByRole('checkbox', { name: /^Kursk/ })).toBeChecked();
});

test('a query submitted before the search script loads is answered on the same page', async ({ page }) => {
  const release = await hold(page, '**/_astro/site-search*.js');
  await page.goto('search/');
  await page.evaluate(() => Reflect.set(window, 'samePage', true));
  await searchField(page).fill('calm');
  await searchField(page).press('Enter');
  release();
  await expect(hits(page).first()).toContainText('calm');
  expect(await page.evaluate(() => Reflect.get(window, 'samePage') as unknown)).toBe(true);
});

test('a message says that the index is loading', async ({ page }) => {
  const release = await hold(page, '**/*.pagefind');
  await page.goto('search/?q=calm');
  await expect(page.locator('[data-part=headline]')).toHaveText('The index is loading.');
  release();
  await expect(hits(page).first()).toContainText('calm');
});

test('the previous results stay until the new ones arrive', async ({ page }) => {
  await openResults(page, 'chairs');
  const release = await hold(page, '**/pagefind/*/record/*');
  await searchField(page).fill('carts');
  await expect(page.locator('site-search')).toHaveAttribute('aria-busy', 'true');
  await expect(hits(page).first()).toContainText('chairs');
  release();
  await expect(hits(page).first()).toContainText('carts');
  await expect(page.locator('site-search')).not.toHaveAttribute('aria-busy');
});

test('a late result never replaces that of a newer search', async ({ page }) => {
  await page.goto('search/');
  const late = Promise.withResolvers<undefined>();
  const asked: string[] = [];
  let isNewer = false;
  await page.route('**/pagefind/*/record/*', async (route) => {
    if (!isNewer) {
      asked.push(route.request().url());
      await late.promise;
    }
    await route.continue();
  });
  await searchField(page).fill('carts');
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  isNewer = true;
  await searchField(page).fill('chairs');
  await expect(hits(page).first()).toContainText('chairs');

  const answers = asked.map((address) => page.waitForResponse(address));
  late.resolve(undefined);
  for (const answer of await Promise.all(answers)) await answer.finished();
  // The page has processed them within two frames.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve);
        });
      }),
  );
  await expect(hits(page).first()).toContainText('chairs');
  await expect(hits(page).filter({ hasText: 'carts' })).toHaveCount(0);
  await expect(page).toHaveURL(/\?q=chairs$/);
});

test('full matches are shown before partial ones, and stay', async ({ page }) => {
  await openResults(page, 'lamps depot');
  const some = page.getByRole('heading', { name: 'With some of the words' });
  await expect(some).toBeVisible();
  const full = page.locator('.results').first();
  const whole = await full.innerText();
  const records = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => /record\/\d+\.json/.exec(name) ?? []),
  );

  // The last record that was requested has only some of the words.
  const release = await hold(page, `**/${records.at(-1) ?? ''}`);
  await page.reload();
  const first = page.locator('.hit .place').first();
  await first.focus();
  await expect(page.locator('site-search')).toHaveAttribute('aria-busy', 'true');
  await expect(some).toHaveCount(0);
  release();
  await expect(some).toBeVisible();
  await expect(first).toBeFocused();
  expect(await full.innerText()).toBe(whole);
});

test('the results stay while the words for a suggestion load', async ({ page }) => {
  await page.clock.install();
  await page.route('**/vocabulary.json', () => undefined);
  const asked = page.waitForRequest('**/vocabulary.json');
  await page.goto('search/?q=Mustre');
  await asked;
  await page.clock.fastForward(2000);
  await expect(page.locator('[data-part=headline]')).toHaveText('No passage has “Mustre”.');
});

import type { Page, Route } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';

const INDEX = '**/pagefind/**';
const FAULTS = [
  { name: 'the connection is down', fail: (route: Route): Promise<void> => route.abort() },
  { name: 'the index is missing', fail: (route: Route): Promise<void> => route.fulfill({ status: 404 }) },
  { name: 'the server fails', fail: (route: Route): Promise<void> => route.fulfill({ status: 500 }) },
  {
    name: 'the host answers everything with a page',
    fail: (route: Route): Promise<void> =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
  },
];
/** Parts of the index that can fail each for itself. */
const PARTS = [
  '**/pagefind/*/pagefind.js',
  '**/pagefind/*/pagefind-entry.json*',
  '**/*.pf_meta',
  '**/wasm.en.pagefind',
  '**/*.pf_index',
  '**/*.pf_filter',
  '**/pagefind/*/record/*',
];

async function expectFailure(page: Page): Promise<void> {
  await expect(page.locator('[data-part=headline]')).toContainText('Search did not load.');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'The articles' }).getByRole('link')).toHaveCount(5);
  await expect(page.locator('[data-part=results]')).toBeHidden();
  await expect(page.locator('site-search')).not.toHaveAttribute('aria-busy');
}

async function expectRecovery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.hit').first()).toContainText('Gladkov');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
}

for (const { name, fail } of FAULTS)
  test(`when ${name} the reader is told, offered the list, and can try again`, async ({ page, watch }) => {
    watch.expectFaults(/pagefind|ERR_FAILED|404|500|MIME type/i);
    await page.route(INDEX, fail);
    await page.goto('search/?q=Gladkov');
    await expectFailure(page);
    await page.unroute(INDEX);
    await expectRecovery(page);
  });

for (const part of PARTS)
  test(`when ${part} alone fails the reader is told and can try again`, async ({ page, watch }) => {
    watch.expectFaults(/pagefind|ERR_FAILED|\.pf_|Failed to fetch/i);
    await page.route(part, (route) => route.abort());
    await page.goto('search/?q=Gladkov&region=belgorod');
    await expectFailure(page);
    await page.unroute(part);
    await expectRecovery(page);
  });

test('where the browser may not run WebAssembly the reader is told that, and not that nothing was found', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/pagefind|WebAssembly|wasm|Content Security Policy/i);
  await page.route('**/search/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
    await route.fulfill({ response, headers });
  });
  await page.goto('search/?q=Gladkov');
  await expectFailure(page);
  await expect(page.locator('[data-part=detail]')).toContainText('WebAssembly');
});

test('a device without connection is named as such', async ({ page, context, watch }) => {
  watch.expectFaults(/pagefind|ERR_INTERNET_DISCONNECTED|Failed to fetch/i);
  await page.goto('search/');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.focus();
  await page.waitForFunction(() => customElements.get('site-search') !== undefined);
  await context.setOffline(true);
  await field.fill('Gladkov');
  await expectFailure(page);
  await expect(page.locator('[data-part=detail]')).toContainText('offline');
});

test('the program of search comes when it is wanted, and what was typed and chosen meanwhile counts', async ({
  page,
  watch,
}) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/site-search*', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(watch.requests().filter((address) => /site-search|pagefind/.test(address))).toEqual([]);
  await page.getByRole('main').getByRole('searchbox').fill('Gladkov');
  await page.getByText('Narrow the results').click();
  await page.getByRole('checkbox', { name: /^Belgorod/ }).check();
  release();
  await expect(page.locator('.hit').first()).toContainText('Gladkov');
  await expect(page).toHaveURL(/\?q=Gladkov&region=belgorod$/);
  await expect(page.getByRole('checkbox', { name: /^Belgorod/ })).toBeChecked();
});

test('where its program does not come a search is a page that says so, and coming back to the field tries again', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/ERR_FAILED|Failed to fetch/);
  await page.route('**/_astro/site-search*', (route) => route.abort());
  await page.goto('search/');
  const field = page.getByRole('main').getByRole('searchbox');
  const words = page.getByText('Search did not load. Load the page anew');
  await field.fill('Gladkov');
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(words).toBeVisible();
  await page.unroute('**/_astro/site-search*');
  await field.blur();
  await field.focus();
  await expect(page.locator('.hit').first()).toContainText('Gladkov');
  await expect(words).toBeHidden();
});

test('while the index is on its way the reader is told', async ({ page }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/wasm.en.pagefind', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('search/?q=Gladkov');
  await expect(page.locator('[data-part=headline]')).toHaveText('The index is loading.');
  release();
  await expect(page.locator('.hit').first()).toContainText('Gladkov');
});

test('a part of the index that comes as a page is no part of it', async ({ page, watch }) => {
  watch.expectFaults(/pagefind|\.pf_|no part of an index/i);
  for (const part of ['**/*.pf_index', '**/pagefind/*/record/*']) {
    await page.route(part, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
    );
    await page.goto('search/?q=Gladkov');
    await expectFailure(page);
    await page.unroute(part);
    await expectRecovery(page);
  }
});

test('typing on after a failure finds again, without a click', async ({ page, watch }) => {
  watch.expectFaults(/pagefind|ERR_FAILED/i);
  await page.route(INDEX, (route) => route.abort());
  await page.goto('search/?q=Gladko');
  await expectFailure(page);
  await page.unroute(INDEX);
  await page.getByRole('main').getByRole('searchbox').press('End');
  await page.getByRole('main').getByRole('searchbox').pressSequentially('v');
  await expect(page.locator('.hit').first()).toContainText('Gladkov');
});

test('when the connection goes after the field had the focus, that is not told as “no passage”', async ({
  page,
  context,
  watch,
}) => {
  watch.expectFaults(/pagefind|ERR_INTERNET_DISCONNECTED|Failed to fetch/i);
  await page.goto('search/');
  const entry = page.waitForResponse(/\.pf_meta/);
  const field = page.getByRole('main').getByRole('searchbox');
  await field.focus();
  await (await entry).finished();
  await context.setOffline(true);
  await field.fill('Gladkov');
  await expectFailure(page);
  await context.setOffline(false);
  await expectRecovery(page);
});

test('a server that never answers counts as out of reach after eight seconds', async ({ page }) => {
  await page.clock.install();
  let asked: () => void = () => undefined;
  const hasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  // Neither answered nor refused.
  await page.route(INDEX, () => {
    asked();
  });
  await page.goto('search/?q=Gladkov');
  await hasAsked;
  await expect(page.locator('site-search')).toHaveAttribute('aria-busy', 'true');
  await page.clock.fastForward(8_500);
  await expectFailure(page);
  await page.unroute(INDEX);
  await expectRecovery(page);
});

test('an answer that comes late never replaces that of a newer search', async ({ page }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isLate = true;
  const late: string[] = [];
  await page.goto('search/');
  await page.route('**/pagefind/*/record/*', async (route) => {
    if (isLate) {
      late.push(route.request().url());
      await released;
    }
    await route.continue();
  });
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('surrender');
  await expect.poll(() => late.length).toBeGreaterThan(0);
  const asked = [...late];
  isLate = false;
  await field.fill('livelihoods');
  const spurling = page.locator('.results .b .hit').first();
  await expect(spurling).toContainText('livelihoods');

  const answers = asked.map((address) => page.waitForResponse(address));
  release();
  for (const answer of await Promise.all(answers)) await answer.finished();
  // Whoever waited for them has them by the next two frames.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve);
        });
      }),
  );
  await expect(spurling).toContainText('livelihoods');
  await expect(page.locator('.hit', { hasText: 'surrender' })).toHaveCount(0);
  await expect(page.locator('[data-part=headline]')).not.toContainText('surrender');
  await expect(page).toHaveURL(/\?q=livelihoods$/);
});

test('while the index is slow the results of before stay until the new ones come', async ({ page }) => {
  await openResults(page, 'Gladkov');
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/pagefind/*/record/*', async (route) => {
    await released;
    await route.continue();
  });
  await page.getByRole('main').getByRole('searchbox').fill('Lukashenko');
  await expect(page.locator('site-search')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('.hit').first()).toContainText('Gladkov');
  release();
  await expect(page.locator('.hit').first()).toContainText('Lukashenko');
  await expect(page.locator('site-search')).not.toHaveAttribute('aria-busy');
});

test('the passages with all of the words stand before those with some of them are looked for, and stay', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await openResults(page, 'Kursk governor');
  const some = page.getByRole('heading', { name: 'With some of the words' });
  await expect(some).toBeVisible();
  const records = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => /record\/\w+\.json/.exec(name) ?? []),
  );
  const whole = await page.locator('.results').first().innerText();

  // The last record asked for by then is one that has only some of the words.
  await page.route(`**/${records.at(-1) ?? ''}`, async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  const first = page.locator('.hit .place').first();
  await first.focus();
  await expect(page.locator('site-search')).toHaveAttribute('aria-busy', 'true');
  await expect(some).toHaveCount(0);
  release();
  await expect(some).toBeVisible();
  await expect(first).toBeFocused();
  expect(await page.locator('.results').first().innerText()).toBe(whole);
});

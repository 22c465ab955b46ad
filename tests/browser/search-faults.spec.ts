import type { Page, Route } from '@playwright/test';
import { expect, hold, openResults, searchField, skipWaits, test } from '../support/browser-test.ts';

/** The files that a search needs, one by one. */
const FILES = {
  'search.json': '**/search.json',
  'Pagefind’s program': '**/pagefind/*/pagefind.js*',
  'Pagefind’s entry': '**/pagefind/*/pagefind-entry.json*',
  'the list of records': '**/*.pf_meta',
  'the program in WebAssembly': '**/*.pagefind',
  'a part of the index': '**/*.pf_index',
  'a part of a filter': '**/*.pf_filter',
  'a record': '**/pagefind/*/record/*',
};

/** Each way in which a file can fail. */
const WAYS: Record<string, (route: Route) => Promise<void>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'does not come': (route) => route.abort(),
  'comes as a page': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
  'is cut short': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  },
};

const FAULTS = /pagefind|search\.json|\.pf_|ERR_|404|MIME|JSON|WebAssembly|wasm|Failed to/i;

const headline = (page: Page) => page.locator('[data-part=headline]');
const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** Stops all interception; pending routes finish. */
async function mend(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
}

async function expectFailure(page: Page): Promise<void> {
  await expect(headline(page)).toHaveText('Search did not load.');
  await expect(retry(page)).toBeVisible();
  await expect(page.locator('[data-part=results]')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Names, places and terms' })).toBeVisible();
  await expect(page.locator('site-search')).not.toHaveAttribute('aria-busy');
}

async function expectRecovery(page: Page): Promise<void> {
  await retry(page).click();
  await expect(page.locator('.hit').first()).toContainText('calm');
  await expect(retry(page)).toBeHidden();
}

for (const [file, address] of Object.entries(FILES))
  test(`however ${file} fails, a message says that search did not load, and the reader can try again`, async ({
    page,
    watch,
  }) => {
    watch.expectFaults(FAULTS);
    for (const [way, fail] of Object.entries(WAYS))
      await test.step(`${file} ${way}`, async () => {
        await page.route(address, fail);
        await page.goto('search/?q=calm&region=kursk');
        await expectFailure(page);
        await mend(page);
        await expectRecovery(page);
      });
  });

test('a part of the index that fails at first is requested again', async ({ page, watch }) => {
  watch.expectFaults(FAULTS);
  // The page prefetches the part of the index, so Pagefind’s request is the second.
  for (const [file, times] of [
    ['a part of the index', 2],
    ['a part of a filter', 1],
  ] as const)
    for (const [way, fail] of Object.entries(WAYS))
      await test.step(`${file} ${way}`, async () => {
        // Not the option “times”: with the last use of a route Playwright lets requests pass that it still has in hand.
        let left = times;
        await page.route(FILES[file], (route) => (left-- > 0 ? fail(route) : route.continue()));
        await page.goto('search/?q=calm&region=kursk');
        await expect(page.locator('.hit').first()).toContainText('calm');
        await mend(page);
      });
});

test('if the words for “did you mean” fail to load, only the suggestion is missing', async ({
  page,
  watch,
}) => {
  watch.expectFaults(FAULTS);
  await page.route('**/vocabulary.json', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('vocabulary.json'));
  await page.goto('search/?q=Mustre');
  await failed;
  await expect(headline(page)).toHaveText('No passage has “Mustre”.');
  await expect(page.locator('[data-part=offers]')).toBeHidden();
  await expect(retry(page)).toBeHidden();
});

test('if the browser may not run WebAssembly, a message says so', async ({ page, watch }) => {
  watch.expectFaults(/pagefind|WebAssembly|wasm|Content Security Policy/i);
  await page.route('**/search/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
    await route.fulfill({ response, headers });
  });
  await page.goto('search/?q=calm');
  await expectFailure(page);
  await expect(page.locator('[data-part=detail]')).toContainText('WebAssembly');
});

test('a connection lost after the index has loaded is reported, and search works again when it is back', async ({
  page,
  context,
  watch,
}) => {
  watch.expectFaults(FAULTS);
  await page.goto('search/');
  const program = page.waitForResponse('**/*.pagefind');
  await searchField(page).focus();
  await (await program).finished();
  await context.setOffline(true);
  await searchField(page).fill('calm');
  await expectFailure(page);
  await expect(page.locator('[data-part=detail]')).toContainText('offline');
  await context.setOffline(false);
  await expectRecovery(page);
});

test('after a failure typing searches again, without a click', async ({ page, watch }) => {
  watch.expectFaults(FAULTS);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=cal');
  await expectFailure(page);
  await mend(page);
  await searchField(page).press('End');
  await searchField(page).pressSequentially('m');
  await expect(page.locator('.hit').first()).toContainText('calm');
});

test('a server that never responds counts as unreachable after eight seconds', async ({ page }) => {
  await page.clock.install();
  const asked = page.waitForRequest('**/pagefind/**');
  // Neither fulfilled nor aborted.
  await page.route('**/pagefind/**', () => undefined);
  await page.goto('search/?q=calm');
  await asked;
  await expect(page.locator('site-search')).toHaveAttribute('aria-busy', 'true');
  await page.clock.fastForward(8_500);
  await expectFailure(page);
  await page.unroute('**/pagefind/**');
  await expectRecovery(page);
});

test('a page that was opened before a new deployment searches the new index', async ({ page, watch }) => {
  watch.expectFaults(/0000000000|404/);
  const start = (await (await page.request.get('search.json')).json()) as { id: string };
  const older = '0000000000';
  // For this test the folder of the older index has the same files.
  await page.route('**/search.json', (route) => route.fulfill({ json: { ...start, id: older } }));
  await page.route(`**/pagefind/${older}/**`, async (route) => {
    await route.fulfill({
      response: await route.fetch({ url: route.request().url().replace(older, start.id) }),
    });
  });
  await openResults(page, 'chairs');
  expect(watch.requests().some((address) => address.includes(start.id))).toBe(false);

  await mend(page);
  await searchField(page).fill('carts');
  await expect(page.locator('.hit').first()).toContainText('carts');
  expect(watch.requests().some((address) => address.includes(start.id))).toBe(true);
  await expect(retry(page)).toBeHidden();
});

test.describe('if the search script does not load', () => {
  const program = '**/_astro/site-search*.js';

  test.beforeEach(async ({ page, watch }) => {
    watch.expectFaults(/site-search|404|Failed to/);
    await page.route(program, (route) => route.fulfill({ status: 404 }));
  });

  test('the dialog leads to the search page, with the query', async ({ page }) => {
    await page.goto('kursk/');
    const release = await hold(page, program);
    await page.keyboard.press('/');
    await page.keyboard.type('calm');
    release();
    await expect(page).toHaveURL(/\/search\/\?q=calm$/);
  });

  test('the search page says so after a delay, and focusing its field tries again', async ({ page }) => {
    await page.goto('search/');
    const words = page.getByText('Search did not load. Reload the page');
    const asked = page.waitForRequest(program);
    await searchField(page).fill('calm');
    await expect(words).toBeHidden();
    await skipWaits(page);
    await expect(words).toBeVisible();
    // The page’s own request has failed when a later one has.
    const address = JSON.stringify((await asked).url());
    await page.evaluate(`import(${address}).catch(() => undefined)`);
    await mend(page);
    await searchField(page).blur();
    await searchField(page).focus();
    await expect(page.locator('.hit').first()).toContainText('calm');
    await expect(words).toBeHidden();
  });
});

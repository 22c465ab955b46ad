import { expect, openResults, test } from '../support/browser-test.ts';

const ofTheIndex = (addresses: readonly string[]): string[] =>
  addresses.filter((address) => address.includes('/pagefind/'));

test('nothing of the index is asked for before a reader goes to search', async ({ page, watch }) => {
  await page.goto('');
  await page.goto('articles/kursk-post-putin-succession/');
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(ofTheIndex(watch.requests())).toEqual([]);
});

for (const [way, go] of [
  ['focus of the front page’s field', 'focus'],
  ['the dialog’s opening', 'dialog'],
] as const)
  test(`${way} fetches all that a first search needs, and a search then only its records`, async ({
    page,
    watch,
  }) => {
    await page.goto(go === 'focus' ? 'search/' : '');
    if (go === 'focus') await page.getByRole('main').getByRole('searchbox').focus();
    else await page.keyboard.press('Control+k');
    const wanted = [
      /pagefind\.js$/,
      /pagefind-entry\.json/,
      /\.pf_meta$/,
      /wasm\.en\.pagefind$/,
      /\.pf_index$/,
    ];
    for (const pattern of wanted)
      await expect
        .poll(() => ofTheIndex(watch.requests()).some((address) => pattern.test(address)))
        .toBe(true);
    await page.waitForLoadState('networkidle');
    const before = new Set(watch.requests());
    // At once: what is half typed may be looked up for a slip.
    await page.keyboard.insertText('Gladkov');
    await expect(page.locator('.hit').first()).toBeVisible();
    const after = ofTheIndex(watch.requests()).filter((address) => !before.has(address));
    expect(after.filter((address) => !address.includes('/record/'))).toEqual([]);
  });

test('a query in the address is enough to ask for it', async ({ page, watch }) => {
  await openResults(page, 'Shoigu');
  expect(watch.requests().filter((address) => address.endsWith('/pagefind.js'))).toHaveLength(1);
});

test('a page that was opened before a newer build finds the index of that build', async ({ page, watch }) => {
  watch.expectFaults(/pagefind|404/);
  await page.goto('search/');
  const current = await page.evaluate(
    () => document.querySelector<HTMLElement>('site-search')?.dataset['id'],
  );
  // As if this page were of an older build, whose folder has been deleted.
  await page.route('**/search/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(current ?? '', '0000000000');
    await route.fulfill({ response, body });
  });
  await page.goto('search/');
  await page.getByRole('main').getByRole('searchbox').fill('Gladkov');
  await expect(page.locator('.hit').first()).toContainText('Gladkov');
  expect(watch.requests().some((address) => address.includes('/pagefind/0000000000/'))).toBe(true);
});

import type { Locator, Page } from '@playwright/test';
import { expect, oneLine, openResults, test } from '../support/browser-test.ts';

const TEST_OF_LEADERSHIP = 'belgorod-incursion-test-of-leadership';
const MILITARY = 'belgorod-incursion-russias-military';

/** Names people look for, with the article and the paragraphs that hold them. */
const SEARCHES = [
  { name: 'Shoigu', article: TEST_OF_LEADERSHIP, places: ['p3'] },
  { name: 'Gladkov', article: MILITARY, places: ['p4', 'p12'] },
  { name: 'Spurling', article: 'ukraine-invasion-blow-to-putins-power', places: undefined },
  { name: 'Dyumin', article: 'kursk-post-putin-succession', places: undefined },
  { name: 'Lukashenko', article: 'putins-muscle-flex-in-belarus', places: undefined },
];

const field = (page: Page): Locator => page.getByRole('main').getByRole('searchbox');
const message = (page: Page): Locator => page.locator('[data-part=headline]');
/** A found article on the side of the sources. */
const foundArticle = (page: Page, id: string): Locator =>
  page
    .getByRole('region', { name: 'Source words' })
    .locator('ol > li')
    .filter({ has: page.locator(`h3 a[href$="/articles/${id}/"]`) });

for (const { name, article, places } of SEARCHES)
  test(`${name} leads to a highlighted paragraph of ${article}`, async ({ page }) => {
    await openResults(page, name.toLowerCase());
    const hits = foundArticle(page, article).locator('.hit');
    await expect(hits.first()).toBeVisible();
    for (const marked of await hits.locator('mark').allInnerTexts())
      expect(marked.toLowerCase()).toContain(name.toLowerCase());
    const hit = hits.filter({ has: page.locator('a[href*="#p"]'), hasText: name }).first();
    const address = await hit.locator('.place').getAttribute('href');
    if (places !== undefined) expect(places).toContain(address?.split('#')[1]?.split(':')[0]);

    await hit.locator('.place').click();
    await expect(page).toHaveURL(new RegExp(`/articles/${article}/#p\\d+$`));
    // The browser takes the words themselves for the target, and marks them.
    const target = page.locator('.p', { has: page.locator(':target') }).or(page.locator('.p:target'));
    await expect(target).toContainText(name);
    await expect(target).toBeInViewport();
    const marker = await page.evaluate(() => {
      const style = getComputedStyle(document.body, '::target-text');
      return { ground: style.backgroundColor, plain: getComputedStyle(document.body).backgroundColor };
    });
    expect(marker.ground).not.toBe(marker.plain);
  });

test('an address with a query shows its results on load: title, outlet, date, region, marked words', async ({
  page,
}) => {
  await page.goto('search/?q=shoigu');
  await expect(field(page)).toHaveValue('shoigu');
  const found = foundArticle(page, TEST_OF_LEADERSHIP);
  await expect(found).toContainText('Belgorod Incursion: A Test of Leadership');
  await expect(found).toContainText('Medium');
  await expect(found).toContainText('24 March 2024');
  await expect(found.locator('.reg')).toHaveText('Belgorod');
  await expect(found.locator('mark').first()).toHaveText(/shoigu/i);
  await expect(message(page)).toHaveText(
    /^(?:\w+|\d+) passages?: .* in our words, .* in the sources’ words\.$/,
  );
});

test('our words and the sources’ words stand apart, each with its count', async ({ page }) => {
  await openResults(page, 'Dyumin');
  const ours = page.getByRole('region', { name: 'Our words' });
  const theirs = page.getByRole('region', { name: 'Source words' });
  await expect(ours.locator('.place').first()).toHaveText(/^(?:Who’s who|Kursk|Timeline|Editor’s note)/);
  for (const link of await theirs.locator('h3 a').all())
    await expect(link).toHaveAttribute('href', /\/articles\/[\w-]+\/$/);
  for (const hit of await theirs.locator('.hit').all())
    await expect(hit.locator('.place')).toHaveText(/¶|title/);
  const [left, right] = [await ours.boundingBox(), await theirs.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
  await expect(theirs.locator('h2')).toHaveText(/ paragraphs? in the articles$/);
  await expect(ours.locator('h2')).toHaveText(/ passages? in the briefing and the notes$/);
});

test('the address follows what is typed, without a step of history for each letter', async ({ page }) => {
  await page.goto('search/');
  const steps = await page.evaluate(() => history.length);
  await field(page).pressSequentially('Gladkov');
  await expect(page).toHaveURL(/search\/\?q=Gladkov$/);
  await expect(page.locator('.hit').first()).toBeVisible();
  await field(page).fill('Dyumin & “State Council”');
  await expect(page).toHaveURL(/search\/\?q=Dyumin\+%26\+%E2%80%9CState\+Council%E2%80%9D$/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await field(page).fill('');
  await expect(page).toHaveURL(/search\/$/);
  await expect(page.locator('[data-part=results]')).toBeHidden();
  await expect(page.getByRole('region', { name: 'The articles' })).toBeVisible();
});

test('back from an article shows the same search again, and forward the article', async ({ page }) => {
  await page.goto('search/');
  await field(page).fill('Spurling');
  const hit = page.getByRole('region', { name: 'Source words' }).locator('.place').first();
  await hit.click();
  await expect(page).toHaveURL(/\/articles\/[\w-]+\/#/);
  await page.goBack();
  await expect(page).toHaveURL(/search\/\?q=Spurling$/);
  await expect(field(page)).toHaveValue('Spurling');
  await expect(page.locator('.hit').first()).toContainText('Spurling');
  await page.goForward();
  await expect(page.locator(':target')).toContainText('Spurling');
});

test('Enter and the button search, too, and keep the page', async ({ page }) => {
  await page.goto('search/');
  await page.evaluate(() => Reflect.set(window, 'samePage', true));
  await field(page).fill('Lukashenko');
  await field(page).press('Enter');
  await expect(page.locator('.hit').first()).toBeVisible();
  await field(page).fill('Smirnov');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('.hit').first()).toContainText('Smirnov');
  expect(await page.evaluate(() => Reflect.get(window, 'samePage') as unknown)).toBe(true);
});

test('a word that no passage has is said to be missing, and the lists stay', async ({ page }) => {
  await page.goto('search/?q=zebrafish');
  await expect(message(page)).toContainText('No passage has “zebrafish”.');
  await expect(page.locator('[data-part=results]')).toBeHidden();
  await expect(page.getByRole('region', { name: 'The articles' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Names, places and terms' })).toBeVisible();
});

test('a query is text and never markup', async ({ page }) => {
  const query = '<b>zebrafish</b>';
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(message(page)).toContainText(`No passage has “${query}”.`);
  await expect(message(page).locator('b')).toHaveCount(0);
  await expect(field(page)).toHaveValue(query);
});

test('what a result shows of a source is its own words, letter for letter', async ({ page }) => {
  const shown: { address: string; words: string }[] = [];
  for (const query of [
    'Shoigu',
    'Gladkov',
    'Kiev',
    'State Council',
    'Kursk',
    'Minsk',
    'Reuters',
    'Putin’s',
  ]) {
    await openResults(page, query);
    shown.push(
      ...(await page.locator('.results .b .hit').evaluateAll((hits) =>
        hits.map((hit) => {
          const link = hit.querySelector('a');
          const words = link?.parentElement?.textContent.slice(link.textContent.length) ?? '';
          return { address: link?.href.replace(/:~:.*/, '') ?? '', words };
        }),
      )),
    );
  }
  expect(shown.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const path of new Set(shown.map(({ address }) => address.split('#')[0] ?? ''))) {
    await page.goto(path);
    for (const { address, words } of shown.filter((hit) => hit.address.split('#')[0] === path)) {
      const [, id] = address.split('#');
      const passage = id === undefined ? page.locator('h1') : page.locator(`[id="${id}"]`);
      const text = oneLine((await passage.textContent()) ?? '');
      const quoted = oneLine(words).replace(/^… /, '').replace(/ …$/, '');
      if (!text.includes(quoted)) faults.push(`${address}: “${quoted}” is not in “${text}”`);
    }
  }
  expect(faults).toEqual([]);
});

test('who asks before the program of search is here is answered once it is, on the same page', async ({
  page,
}) => {
  const program = Promise.withResolvers<undefined>();
  await page.route('**/site-search.*.js', async (route) => {
    await program.promise;
    await route.continue();
  });
  await page.goto('search/');
  await page.evaluate(() => Reflect.set(window, 'samePage', true));
  await field(page).fill('Smirnov');
  await field(page).press('Enter');
  program.resolve(undefined);
  await expect(page.locator('.hit').first()).toContainText('Smirnov');
  expect(await page.evaluate(() => Reflect.get(window, 'samePage') as unknown)).toBe(true);
});

test('where the program of search does not come, asking leads to the page for that search', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/site-search|Failed to load|module/);
  await page.route('**/site-search.*.js', (route) => route.abort());
  await page.goto('search/');
  await field(page).fill('Smirnov');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=Smirnov$/);
});

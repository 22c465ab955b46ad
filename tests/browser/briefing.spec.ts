import { expect, oneLine, test } from '../support/browser-test.ts';
import { REAL_LIBRARY } from '../support/real-comparisons.ts';

const WOLFF = 'articles/kursk-post-putin-succession/';

test('a citation leads to the very words, marked and in view', async ({ page }) => {
  await page.goto('kursk/');
  const rows = page.locator('#points .row .q');
  const count = await rows.count();
  expect(count).toBeGreaterThan(10);
  for (const index of [0, 3, count - 1]) {
    await page.goto('kursk/');
    const quoted = await rows.nth(index).locator('q').textContent();
    await rows.nth(index).locator('.ref').first().click();
    const words = page.locator('mark:target');
    await expect(words).toBeInViewport();
    expect(quoted ?? '').toContain(oneLine((await words.textContent()) ?? '-'));
    const marker = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--mark'),
    );
    expect(marker).not.toBe('');
    const colour = (locator: typeof words) =>
      locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colour(words)).not.toBe(await colour(page.locator('mark:not(:target)').first()));
  }
});

test('without script, too, a citation leads to the words', async ({ browser, builtSite, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('belarus/');
  await page.locator('#summary .ref').first().click();
  await expect(page).toHaveURL(new RegExp(`${builtSite.base}articles/putins-muscle-flex-in-belarus/#`));
  await expect(page.locator('mark:target')).toBeInViewport();
  await context.close();
});

test('a passage says who quotes it, and each of those links leads to a page that quotes it', async ({
  page,
}) => {
  await page.goto(WOLFF);
  const links = await page
    .locator('.passage')
    .filter({ has: page.locator('#p2') })
    .locator('.cited-by a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const statements = REAL_LIBRARY.statements.filter(({ quotations }) =>
    quotations.some(({ source, place }) => source.shortName === 'Wolff' && place.block.id === 'p2'),
  );
  expect(links.length).toBe(new Set(statements.map(({ href }) => href)).size);
  for (const link of links) {
    await page.goto(link);
    await expect(page.locator('.ref[href*="#p2."]').first()).toBeAttached();
  }
});

test('on a phone the gravest note is open and the lesser ones fold; on a desk all are open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(WOLFF);
  await expect(page.locator('#n1')).toBeVisible();
  await expect(page.locator('#n2')).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 844 });
  await expect(page.locator('#n2')).toBeVisible();
});

test('the reader can hide the lesser notes and their marks, and the choice is remembered', async ({
  page,
}) => {
  await page.goto(WOLFF);
  await page.getByLabel('Show the lesser notes').uncheck();
  await expect(page.locator('#n2')).toBeHidden();
  await expect(page.locator('.passage u').first()).toHaveCSS('text-decoration-line', 'none');
  await expect(page.locator('#n1')).toBeVisible();
  await expect(page.locator('.passage .reversed').first()).toHaveCSS('text-decoration-line', 'underline');
  await page.goto('articles/belgorod-incursion-russias-military/');
  await expect(page.getByLabel('Show the lesser notes')).not.toBeChecked();
});

test('every note of the grades A to C stands beside its words, and every note on the page of notes', async ({
  page,
}) => {
  for (const [article, notes] of REAL_LIBRARY.notes) {
    await page.goto(`articles/${article}/`);
    const ids = await page.locator('[id^=n]').evaluateAll((all) => all.map(({ id }) => id));
    for (const { id } of notes) expect(ids, `${article} ${id}`).toContain(id);
    await page.goto(`articles/${article}/notes/`);
    await expect(page.locator('tbody tr')).toHaveCount(notes.length);
  }
});

test('the timeline can be narrowed to a region without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('timeline/');
  await expect(page.locator('.timeline li.kursk').first()).toBeVisible();
  await page.locator('#show-kursk').uncheck();
  await expect(page.locator('.timeline li.kursk').first()).toBeHidden();
  await expect(page.locator('.timeline li.belgorod').first()).toBeVisible();
  await context.close();
});

test('the comparison has an answer of every article to every question, and on a phone each says whose it is', async ({
  page,
}) => {
  await page.goto('compare/');
  await expect(page.getByRole('cell').filter({ has: page.locator('.answer') })).toHaveCount(30);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('.cell .who').first()).toBeVisible();
});

test('on paper every note is open and stands after its paragraph', async ({ page }) => {
  await page.goto(WOLFF);
  await page.emulateMedia({ media: 'print' });
  for (const id of ['n1', 'n2', 'n8']) await expect(page.locator(`#${id}`)).toBeVisible();
  const [paragraph, note] = await Promise.all([
    page.locator('#p1').boundingBox(),
    page.locator('#n1').boundingBox(),
  ]);
  expect(note?.y).toBeGreaterThan((paragraph?.y ?? 0) + (paragraph?.height ?? 0) - 1);
});

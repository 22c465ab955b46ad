import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';

/** Waits until the page has the answer to what was asked last. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('site-search')).not.toHaveAttribute('aria-busy');
}

/** Counts of the options of a filter, by name. */
async function counts(page: Page, legend: string): Promise<Record<string, string>> {
  const labels = page.getByRole('group', { name: legend }).locator('label');
  return Object.fromEntries(
    await labels.evaluateAll((all) =>
      all.map((label) => {
        const [name, number] = [...label.querySelectorAll('span')].map(({ textContent }) =>
          textContent.trim(),
        );
        return [name ?? '', number ?? ''];
      }),
    ),
  );
}

test('filters narrow the results, and their counts follow the words', async ({ page }) => {
  await openResults(page, 'Shoigu');
  await page.getByText('Narrow the results').click();
  await expect.poll(() => counts(page, 'Region')).toMatchObject({ Belgorod: '7', Kursk: '0', Belarus: '0' });
  await expect(page.getByRole('checkbox', { name: /^Kursk/ })).toBeDisabled();
  await page.getByRole('checkbox', { name: /^Editor’s note/ }).check();
  await expect(page).toHaveURL(/q=Shoigu&kind=Editor%E2%80%99s\+note$/);
  await settled(page);
  for (const label of await page.locator('.hit .place').allInnerTexts())
    expect(label).toMatch(/^Editor’s note/);
  await expect(page.locator('.results .b .hit')).toHaveCount(0);
  // What is chosen in one group counts for the others, and not for itself.
  await expect.poll(() => counts(page, 'Whose words')).toEqual({ 'Our words': '1', 'Source words': '0' });
  await expect.poll(async () => (await counts(page, 'Kind of text'))['Event']).toBe('1');
});

test('words, filters and order live in the address; back and forward restore them', async ({ page }) => {
  await page.goto('search/?q=Putin&region=belarus&voice=source&sort=date');
  await settled(page);
  await page.getByText('Narrow the results').click();
  await expect(page.getByRole('checkbox', { name: /^Belarus/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Latest first' })).toBeChecked();
  for (const mark of await page.locator('.results .b .reg').allInnerTexts()) expect(mark).toBe('Belarus');
  await expect(page.locator('.results .a .hit')).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Belarus/ }).uncheck();
  await expect(page).toHaveURL(/\?q=Putin&voice=source&sort=date$/);
  await expect(page.locator('.results .b .reg', { hasText: 'Kursk' }).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Belarus/ })).toBeChecked();
  await expect(page.locator('.results .b .reg', { hasText: 'Kursk' })).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole('checkbox', { name: /^Belarus/ })).not.toBeChecked();
  await expect(page.locator('.results .b .reg', { hasText: 'Kursk' }).first()).toBeVisible();
});

test('the latest comes first if the reader wants it so', async ({ page }) => {
  const dates = async (): Promise<number[]> =>
    (await page.locator('.results .b h3 + .small').allInnerTexts()).map((about) =>
      Number(/\d{4}(?!.*\d{4})/.exec(about)?.[0]),
    );
  await page.goto('search/?q=Putin&sort=date');
  await settled(page);
  const years = await dates();
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual([...years].sort((a, b) => b - a));
});

test('where a filter leaves nothing the reader is told so, and can take it off', async ({ page }) => {
  await page.goto('search/?q=Shoigu&region=belarus');
  await expect(page.locator('[data-part=headline]')).toHaveText(
    'No passage has “Shoigu” under these filters.',
  );
  await page.getByRole('button', { name: 'Take the filters off' }).click();
  await expect(page).toHaveURL(/\?q=Shoigu$/);
  await expect(page.locator('.results .b .hit').first()).toContainText('Shoigu');
});

test('an answer stays while the words for an offer are still on their way', async ({ page }) => {
  await page.clock.install();
  await page.route('**/vocabulary.json', () => undefined);
  const asked = page.waitForRequest('**/vocabulary.json');
  await page.goto('search/?q=Belgrod');
  await asked;
  await page.clock.fastForward(2000);
  await expect(page.locator('[data-part=headline]')).toHaveText('No passage has “Belgrod”.');
});

test('a mistyped name gets an offer, which a click takes', async ({ page }) => {
  await page.goto('search/?q=Belgrod');
  await expect(page.locator('[data-part=headline]')).toHaveText('No passage has “Belgrod”.');
  await expect(page.locator('.hit')).toHaveCount(0);
  await page.getByRole('button', { name: 'Belgorod' }).click();
  await expect(page).toHaveURL(/\?q=Belgorod$/);
  await expect(page.locator('.results .b .hit mark').first()).toHaveText('Belgorod');
});

test('results with some of the words follow those with all, and say so', async ({ page }) => {
  await openResults(page, 'belgorod kursk');
  await expect(page.locator('[data-part=detail]')).toHaveText('Passages with some of the words follow.');
  await expect(page.getByRole('heading', { name: 'With some of the words' })).toBeVisible();
  const full = page.locator('.results').first().locator('.hit');
  for (const hit of await full.all()) {
    const marked = (await hit.locator('mark').allInnerTexts()).join(' ');
    expect(marked).toMatch(/Belgorod/);
    expect(marked).toMatch(/Kursk/);
  }
});

test('words in quotation marks of any kind are found together or not at all', async ({ page }) => {
  for (const query of ['"Wagner mutiny"', '“Wagner mutiny”']) {
    await openResults(page, query);
    for (const hit of await page.locator('.results').first().locator('.hit').all())
      await expect(hit.locator('mark').first()).toHaveText('Wagner mutiny');
  }
  await page.goto(`search/?q=${encodeURIComponent('"mutiny Wagner"')}`);
  await expect(page.locator('[data-part=headline]')).toHaveText(
    'No passage has the exact words “mutiny Wagner”.',
  );
  await expect(page.locator('[data-part=detail]')).toContainText('not together');
});

test('a word that stands there by mistake is labelled by its note', async ({ page }) => {
  await openResults(page, 'Trump');
  const hit = page.locator('.results .b .hit', { hasText: 'Trump' });
  await expect(hit.locator('.noted')).toHaveText('Editor’s note: Wrong person. For “Trump” read “Putin”.');
  await hit.getByRole('link', { name: 'Editor’s note' }).click();
  await expect(page.locator(':target')).toContainText('Wrong person');
});

test('ten thousand characters do no harm', async ({ page }) => {
  await page.goto('search/');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.evaluate((input: HTMLInputElement) => {
    input.maxLength = 20_000;
  });
  await field.fill('Shoigu <img src=x onerror=alert(1)> '.repeat(300));
  await settled(page);
  await expect(page.locator('.hit', { hasText: 'Shoigu' }).first()).toBeVisible();
  await expect(page.locator('site-search img')).toHaveCount(0);
});

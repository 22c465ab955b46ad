import type { Page } from '@playwright/test';
import { expect, oneLine, test } from '../support/browser-test.ts';

const LAMPS = 'articles/lamps-at-the-crossing/';

test('a citation leads to the very words, marked and in view', async ({ page }) => {
  await page.goto('belgorod/');
  const quotations = page.locator('#points .row .q');
  const count = await quotations.count();
  for (const index of [0, count - 1]) {
    await page.goto('belgorod/');
    const quoted = await quotations.nth(index).locator('q').textContent();
    await quotations.nth(index).locator('.ref').first().click();
    const words = page.locator('mark:target');
    await expect(words).toBeInViewport();
    expect(oneLine(quoted ?? '')).toContain(oneLine((await words.textContent()) ?? '-'));
    const colour = (locator: typeof words) =>
      locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colour(words)).not.toBe(await colour(page.locator('mark:not(:target)').first()));
  }
});

test('on a phone the gravest note is open and the lesser ones fold; on a desk all are open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(LAMPS);
  await expect(page.locator('#n3')).toBeVisible();
  await expect(page.locator('#n2')).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 844 });
  await expect(page.locator('#n2')).toBeVisible();
});

test('the reader can hide the lesser notes and their marks, and the choice is remembered', async ({
  page,
}) => {
  await page.goto(LAMPS);
  await page.getByLabel('Show the lesser notes').uncheck();
  await expect(page.locator('#n2')).toBeHidden();
  await expect(page.locator('.passage u').first()).toHaveCSS('text-decoration-line', 'none');
  await expect(page.locator('#n3')).toBeVisible();
  await expect(page.locator('.passage .reversed').first()).toHaveCSS('text-decoration-line', 'underline');
  await page.goto('articles/winter-timetable/');
  await expect(page.getByLabel('Show the lesser notes')).not.toBeChecked();
});

test('on a phone each answer of the comparison says whose it is', async ({ page }) => {
  const who = page.locator('.cell .who');
  await page.goto('compare/');
  await expect(who.first()).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of await who.all()) await expect(name).toBeVisible();
});

test('on paper every note is open and is printed after its paragraph', async ({ page }) => {
  await page.goto(LAMPS);
  await page.emulateMedia({ media: 'print' });
  for (const note of await page.locator('.notes [id^=n]').all()) await expect(note).toBeVisible();
  expect(await top(page, '#n3')).toBeGreaterThan(await bottom(page, '#p1'));
});

async function top(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}

async function bottom(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom - 1);
}

import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

const LAMPS = 'articles/lamps-at-the-crossing/';

test('where quotations overlap, all of the cited words are highlighted', async ({ page }) => {
  await page.goto('articles/lamps-at-the-crossing/#p7.4-30');
  const lit = page.locator('mark:target, mark[data-lit]');
  await expect.poll(async () => (await lit.allTextContents()).join('')).toHaveLength(26);
});

test('on a phone the news begins near the top of the front page and of the page of a region', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['', 'kursk/']) {
    await page.goto(path);
    expect(await top(page, 'main [data-says] >> nth=0'), path).toBeLessThan(500);
  }
});

test('a serious error is always open; the other notes fold on a phone, and are open on a desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(LAMPS);
  const [serious, other] = [page.locator('#n3'), page.locator('#n2')];
  await expect(serious).toBeVisible();
  await expect(other).toBeHidden();
  await other.locator('xpath=ancestor::details/summary').click();
  await expect(other).toBeVisible();
  await page.reload();
  await page.setViewportSize({ width: 1280, height: 844 });
  await expect(other).toBeVisible();
});

test('each answer to a question says whose it is; on a phone its words fold', async ({ page }) => {
  await page.goto('compare/');
  const answers = page.locator('ol.full > li');
  const words = answers.locator('q').first();
  for (const answer of await answers.all()) await expect(answer.locator('.column-head a')).toBeVisible();
  await expect(words).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const answer of await answers.all()) await expect(answer.locator('.column-head a')).toBeVisible();
  await expect(words).toBeHidden();
  await answers.locator('summary').first().click();
  await expect(words).toBeVisible();
});

test('in print every note is open and follows its paragraph', async ({ page }) => {
  await page.goto(LAMPS);
  await page.emulateMedia({ media: 'print' });
  const notes = await page.locator('.margin [id^=n]').all();
  expect(notes).not.toEqual([]);
  for (const note of notes) await expect(note).toBeVisible();
  expect(await top(page, '#n3')).toBeGreaterThan(await bottom(page, '#p1'));
});

async function top(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}

async function bottom(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom - 1);
}

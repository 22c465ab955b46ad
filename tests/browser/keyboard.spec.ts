import type { Locator, Page } from '@playwright/test';
import { REGION_IDS } from '../../src/site.ts';
import { expect, test } from '../support/browser-test.ts';

/** Presses Tab until an element has the focus; at most as often as a page could have stops. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No stop of the Tab key is ${wanted.toString()}.`);
}

for (const path of ['', 'kursk/', 'articles/kursk-post-putin-succession/', 'search/'])
  test(`the first stop on /${path} skips to the text`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip).toBeFocused();
    await expect(skip).toHaveCSS('clip-path', 'none');
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    // The next stop is inside the text, not back in the masthead.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

test('the masthead is walked in its order: name, regions, sections, search', async ({ page }) => {
  await page.goto('articles/');
  const stops: string[] = [];
  await page.keyboard.press('Tab');
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.closest('.mast')
        ? element.textContent.trim().replace(/\s+/g, ' ') || element.localName
        : '';
    });
    if (stop === '') break;
    stops.push(stop);
  }
  expect(stops).toEqual([
    'Border Briefing',
    'Belgorod',
    'Kursk',
    'Belarus',
    'Articles',
    'Timeline',
    'Compare',
    'People',
    'input',
    'Search',
  ]);
});

test('search works by keys alone: type, Enter, Tab to the first hit, Enter, and the words are there', async ({
  page,
}) => {
  await page.goto('');
  await tabTo(page, page.getByRole('main').getByRole('searchbox'));
  await page.keyboard.type('Gladkov');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=Gladkov$/);
  const hit = page.locator('.results .b .place').first();
  await expect(hit).toBeVisible();
  await tabTo(page, hit);
  const words = await page.locator('.results .b .hit').first().locator('mark').first().textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\w+/);
  const target = page.locator('.p', { has: page.locator(':target') }).or(page.locator('.p:target'));
  await expect(target).toContainText(words ?? '');
  await expect(target).toBeInViewport();
});

test('the regions of the map are stops with a name, and the focused one looks different', async ({
  page,
}) => {
  await page.goto('');
  for (const id of REGION_IDS) {
    const region = page.locator(`.map a.${id}`);
    const edge = region.locator('.rg');
    const look = (): Promise<string> =>
      edge.evaluate((path) => {
        const { stroke, strokeWidth } = getComputedStyle(path);
        return `${stroke} ${strokeWidth}`;
      });
    const atRest = await look();
    await tabTo(page, region);
    expect(await look()).not.toBe(atRest);
    await expect(region).toHaveAccessibleName(new RegExp(`^${id}: .*article`, 'i'));
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Belarus');
});

for (const path of [
  '',
  'kursk/',
  'articles/',
  'articles/kursk-post-putin-succession/',
  'search/?q=Shoigu',
  'about/',
])
  test(`whatever has the focus on /${path} shows it`, async ({ page }) => {
    await page.goto(path);
    if (path.includes('?')) await expect(page.locator('.hit').first()).toBeVisible();
    const hidden: string[] = [];
    let stops = 0;
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const seen = element as Element & { seen?: true };
        if (seen.seen) return undefined;
        seen.seen = true;
        const isOutlined = (candidate: Element): boolean => {
          const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        };
        const edge = element.querySelector('.rg');
        const isShown =
          isOutlined(element) ||
          (element.localName === 'input' &&
            element.parentElement !== null &&
            isOutlined(element.parentElement)) ||
          (edge !== null && parseFloat(getComputedStyle(edge).strokeWidth) >= 10);
        return { isShown, name: `${element.localName} ${element.textContent.trim()}` };
      });
      if (stop === undefined) break;
      stops++;
      if (!stop.isShown) hidden.push(stop.name);
    }
    expect(hidden).toEqual([]);
    expect(stops).toBeGreaterThan(10);
  });

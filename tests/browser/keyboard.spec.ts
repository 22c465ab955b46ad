import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-fixture.ts';

/** More stops than any page has. */
const MOST_STOPS = 200;

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No stop of the Tab key is ${wanted.toString()}.`);
}

test('the keyboard alone leads past the menu or through it, to a search hit, and from a quotation to its words', async ({
  page,
}) => {
  const [skip, main] = [page.getByRole('link', { name: 'Skip to the text' }), page.locator('main')];
  await page.goto('');
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toHaveCSS('clip-path', 'none');
  await page.keyboard.press('Enter');
  await expect(main).toBeFocused();
  // The next stop is inside the text, not back in the masthead.
  await page.keyboard.press('Tab');
  await expect(main.locator(':focus')).toHaveCount(1);

  await page.goto('');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Kursk' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kursk\/$/);
  await tabTo(page, page.locator('a[data-words]:visible').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('mark:target')).toBeInViewport();

  await page.keyboard.press('/');
  await page.keyboard.type('calm');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=calm$/);
  const hit = page.locator('.results .right .place').first();
  await expect(hit).toBeVisible();
  await tabTo(page, hit);
  await page.keyboard.press('Enter');
  const target = page.locator('.text', { has: page.locator(':target') }).or(page.locator('.text:target'));
  await expect(target).toContainText('calm');
  await expect(target).toBeInViewport();
});

test('the regions of the map are tab stops with a name, and the focused one looks different', async ({
  page,
}) => {
  await page.goto('');
  for (const { id } of LIBRARY.regions) {
    const region = page.locator(`.map a.in-${id}`);
    const edge = region.locator('.shape');
    const look = (): Promise<string> =>
      edge.evaluate((path) => {
        const { stroke, strokeWidth } = getComputedStyle(path);
        return `${stroke} ${strokeWidth}`;
      });
    const atRest = await look();
    await tabTo(page, region);
    expect(await look()).not.toBe(atRest);
    await expect(region).toHaveAccessibleName(new RegExp(`^${id}, .*2031`, 'i'));
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${LIBRARY.regions.at(-1)?.id ?? ''}/$`));
});

test('every focused element shows its focus', async ({ page }) => {
  for (const path of ['', 'kursk/', 'timeline/', 'articles/lamps-at-the-crossing/', 'search/?q=calm'])
    await test.step(`/${path}`, async () => {
      await page.goto(path);
      if (path.includes('?')) await expect(page.locator('.hit').first()).toBeVisible();
      const hidden: string[] = [];
      for (let stops = 0; stops < MOST_STOPS; stops++) {
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
          const edge = element.querySelector('.shape');
          const isShown =
            isOutlined(element) ||
            (element.localName === 'input' &&
              element.parentElement !== null &&
              isOutlined(element.parentElement)) ||
            (edge !== null && parseFloat(getComputedStyle(edge).strokeWidth) >= 9);
          return { isShown, name: `${element.localName} ${element.textContent.trim()}` };
        });
        if (stop === undefined) break;
        if (!stop.isShown) hidden.push(stop.name);
      }
      expect(hidden).toEqual([]);
    });
});

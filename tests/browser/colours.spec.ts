import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

const DARK = 'rgb(22, 19, 16)';
const LIGHT = 'rgb(252, 252, 250)';

const ground = (page: Page): Promise<string> =>
  page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
const choice = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Colours' }).getByRole('button', { name, exact: true });

test('without a choice the device’s setting applies', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('');
  expect(await ground(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground(page)).toBe(LIGHT);
  await expect(choice(page, 'device')).toHaveAttribute('aria-pressed', 'true');
});

test('the choice of dark applies to every page and after a reload, and “device” resets it', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  await choice(page, 'dark').click();
  expect(await ground(page)).toBe(DARK);
  await expect(choice(page, 'dark')).toHaveAttribute('aria-pressed', 'true');
  await expect(choice(page, 'device')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('contentinfo').getByRole('link', { name: 'About', exact: true }).click();
  await expect(page.locator('h1')).toContainText('About');
  expect(await ground(page)).toBe(DARK);
  await page.reload();
  expect(await ground(page)).toBe(DARK);

  await choice(page, 'device').click();
  expect(await ground(page)).toBe(LIGHT);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  expect(await ground(page)).toBe(LIGHT);
});

test('a stored choice is applied before the page has a body to paint', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
    new MutationObserver((_, observer) => {
      observer.disconnect();
      Reflect.set(window, 'bodyWasThere', document.querySelector('body') !== null);
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-theme'] });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  expect(await ground(page)).toBe(DARK);
  expect(await page.evaluate(() => Reflect.get(window, 'bodyWasThere') as unknown)).toBe(false);
});

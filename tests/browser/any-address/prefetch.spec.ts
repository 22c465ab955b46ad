import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';

/** Counts the pages that the browser has prefetched, by their paths below the base. */
async function watchPrefetches(page: Page, base: string): Promise<() => string[]> {
  const devtools = await page.context().newCDPSession(page);
  const ready: string[] = [];
  devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') ready.push(new URL(prefetchUrl).pathname.slice(base.length));
  });
  await devtools.send('Preload.enable');
  return () => ready;
}

test('a page is prefetched when a reader points at a link to it', async ({ page, builtSite }) => {
  await page.goto('.');
  const ready = await watchPrefetches(page, builtSite.base);
  await page.getByRole('link', { name: 'Timeline', exact: true }).first().hover();
  await expect.poll(ready).toEqual(['timeline/']);
  await page.getByRole('link', { name: 'Timeline', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible();
  const how = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return Reflect.get(entry ?? {}, 'deliveryType') as unknown;
  });
  expect(how).toBe('navigational-prefetch');
});

test('a link to words in an article prefetches the article; a link to a download prefetches nothing', async ({
  page,
  builtSite,
}) => {
  await page.goto('kursk/');
  const ready = await watchPrefetches(page, builtSite.base);
  await page.getByRole('link', { name: 'BibTeX', exact: true }).first().hover();
  await page.locator('a[data-words]').first().hover();
  await expect.poll(ready).toEqual([expect.stringMatching(/^articles\/[a-z-]+\/$/)]);
});

import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';

const PAGE = 'articles/lamps-at-the-crossing/';
/** Hostile content: each string would leave a trace in the window if it ran. */
const HOSTILE = `
  <script>window.trace = ['script']</script>
  <script src="data:text/javascript,window.trace=['data']"></script>
  <img src="x:" onerror="window.trace = ['handler']">
  <svg onload="window.trace = ['svg']"></svg>
  <iframe srcdoc="<script>parent.trace = ['frame']</script>"></iframe>
  <a id="hostile" href="javascript:window.trace = ['link']">Link</a>
  <p id="styled" style="position: fixed">Styled</p>`;

/** The page with hostile markup injected; without headers, as a host that cannot send any would serve it. */
async function openInjected(page: Page, sendsHeaders: boolean): Promise<void> {
  await page.route(`**/${PAGE}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<main', `${HOSTILE}<main`);
    const headers = sendsHeaders ? response.headers() : { 'content-type': 'text/html;charset=utf-8' };
    await route.fulfill({ status: 200, body, headers });
  });
  await page.goto(PAGE);
}

for (const [host, sendsHeaders] of [
  ['a host that sends headers', true],
  ['a host that sends none', false],
] as const)
  test(`with ${host} no script or style injected into a page takes effect`, async ({ page, watch }) => {
    watch.expectFaults(/Content Security Policy|x:/);
    await openInjected(page, sendsHeaders);
    await page.locator('#hostile').click();
    await expect(page.locator('#styled')).not.toHaveCSS('position', 'fixed');
    expect(await page.evaluate(() => Reflect.get(window, 'trace') as unknown)).toBeUndefined();
    // Our own script still runs: the choice of colours.
    await expect(page.getByRole('contentinfo').getByRole('button', { name: 'dark' })).toBeVisible();
  });

test('after using every feature the browser stores only the choice of colours, and a mark until the tab is closed', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.getByRole('contentinfo').getByRole('button', { name: 'dark' }).click();
  await openResults(page, 'calm');
  await page.goto('timeline/');
  await page.goto('');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({
    local: ['theme'],
    // The site’s fonts are in the browser’s cache.
    session: ['fonts'],
    databases: 0,
    caches: [],
    workers: 0,
  });
});

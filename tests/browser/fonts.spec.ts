import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

const LONGEST = 'articles/belgorod-incursion-russias-military/';

for (const path of ['', 'kursk/', LONGEST])
  for (const width of [1280, 390])
    test(`nothing on /${path} moves when the fonts come late, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        const shifts: unknown[] = [];
        Reflect.set(window, 'shifts', shifts);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push({
              value: Reflect.get(entry, 'value') as unknown,
              moved: (Reflect.get(entry, 'sources') as { node: Node | null }[]).map(
                ({ node }) => node?.textContent?.trim().slice(0, 60) ?? '',
              ),
            });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      let release: () => void = () => undefined;
      const late = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/*.woff2', async (route) => {
        await late;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      // The page has been painted in its fallback faces.
      await expect
        .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
        .toBe(1);
      release();
      await page.waitForLoadState('networkidle');
      await page.evaluate(async () => {
        await document.fonts.ready;
        // Two frames: one to lay out in the new faces, one to have its shifts reported.
        for (let frame = 0; frame < 2; frame++)
          await new Promise((resolve) => {
            requestAnimationFrame(resolve);
          });
      });
      expect(await page.evaluate(() => Reflect.get(window, 'shifts') as unknown[])).toEqual([]);
    });

test('once the fonts are here the pages are set in them', async ({ page }) => {
  await page.goto(LONGEST);
  await page.waitForLoadState('networkidle');
  await page.goto('articles/ukraine-invasion-blow-to-putins-power/');
  const faceOf = await faceReader(page);
  for (const words of ['#main h1', '#p1 mark']) expect(await faceOf(words), words).toMatch(/^Newsreader/);
  expect(await faceOf('.plate i')).toMatch(/^Libre Franklin/);
});

test('where no font file comes the pages are read in the fallback faces', async ({ page, watch }) => {
  watch.expectFaults(/woff2|ERR_FAILED/);
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto(LONGEST);
  await expect(page.locator('#p1')).toBeVisible();
  expect(await page.locator('#p1').evaluate((paragraph) => getComputedStyle(paragraph).color)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
});

test('on a slow line a page asks for no font and is set in the faces of the device', async ({
  page,
  watch,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await page.goto(LONGEST, { waitUntil: 'networkidle' });
  expect(watch.requests().filter((address) => address.endsWith('.woff2'))).toEqual([]);
  const faceOf = await faceReader(page);
  for (const words of ['#p1 mark', '.plate i'])
    expect(await faceOf(words)).not.toMatch(/Newsreader|Franklin/);
});

/** Reads the names of the faces in which the browser has really drawn the words of an element. */
async function faceReader(page: Page): Promise<(selector: string) => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  return async (selector) => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName).join(', ');
  };
}

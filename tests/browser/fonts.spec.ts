import type { Page } from '@playwright/test';
import { slowDown } from '../bench/slow-phone.ts';
import { expect, hold, test } from '../support/browser-test.ts';
import { pagesOfEveryKind } from '../support/page-kinds.ts';

const ARTICLE = 'articles/lamps-at-the-crossing/';
/** A fifth of the limit that Core Web Vitals call good. */
const MOST = 0.02;
/** Our words, a source’s words, and words in large type, with the font of each. */
const FACES = [
  ['.plate i', 'Libre Franklin'],
  ['#p1 > span', 'Newsreader'],
  ['.plate b', 'Newsreader'],
] as const;

test('the first page is painted in the fallbacks; then its fonts are requested, and shown once they have loaded', async ({
  page,
}) => {
  const release = await hold(page, '**/*.woff2');
  const asked = page.waitForRequest('**/*.woff2');
  await page.goto(ARTICLE, { waitUntil: 'domcontentloaded' });
  await asked;
  const faceOf = await faceReader(page);
  for (const [words, face] of FACES) expect(await faceOf(words), words).not.toMatch(face);
  release();
  await expectFaces(page);
  const { painted, fetched } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    fetched: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'))
      .map(({ startTime }) => startTime),
  }));
  expect(fetched.length).toBeGreaterThanOrEqual(FACES.length);
  expect(Math.min(...fetched)).toBeGreaterThan(painted);
});

test('the fonts are shown even if the browser reports a slow connection', async ({ page }) => {
  await slowDown(page);
  await page.goto(ARTICLE);
  await expectFaces(page);
});

test('the second page is painted in the fonts at once, from the cache', async ({ page, context, watch }) => {
  await page.goto('');
  await expect(page.locator('html')).not.toHaveAttribute('data-fonts');
  const before = watch.requests().length;
  // A page in another process shares no memory with the first.
  const mark = await page.evaluate(() => Object.entries<string>(sessionStorage));
  const second = await context.newPage();
  await second.addInitScript((stored) => {
    for (const [key, value] of stored) sessionStorage.setItem(key, value);
  }, mark);
  await watchShifts(second);
  await second.goto('people/', { waitUntil: 'networkidle' });
  expect(await shiftsOf(second)).toEqual([]);
  const sizes = await second.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.woff2'))
      .map(({ transferSize }) => transferSize),
  );
  expect(sizes).toEqual(FACES.map(() => 0));
  expect(watch.requests().length).toBeGreaterThan(before);
});

test('in data-saving mode no font is requested', async ({ page, watch }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Reflect.get(navigator, 'connection') as object, 'saveData', { value: true });
  });
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  expect(watch.requests().filter((address) => address.endsWith('.woff2'))).toEqual([]);
  const faceOf = await faceReader(page);
  for (const [words, face] of FACES) expect(await faceOf(words), words).not.toMatch(face);
});

test('if the font files fail to load, the pages are shown in the fallbacks', async ({ page, watch }) => {
  watch.expectFaults(/woff2|ERR_FAILED/);
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto(ARTICLE);
  const faceOf = await faceReader(page);
  for (const [words, face] of FACES) {
    expect(await faceOf(words), words).not.toBe('');
    expect(await faceOf(words), words).not.toMatch(face);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the fonts are shown', async ({ page }) => {
    await page.goto(ARTICLE);
    await expectFaces(page);
  });
});

for (const width of [1280, 390])
  for (const visit of ['first', 'second'] as const)
    test(`almost nothing moves on the ${visit} page of a visit, at ${width} px`, async ({
      page,
      builtSite,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await watchShifts(page);
      if (visit === 'second') {
        await page.goto('');
        await expect(page.locator('html')).not.toHaveAttribute('data-fonts');
      } else
        await page.addInitScript(() => {
          sessionStorage.clear();
        });
      for (const path of pagesOfEveryKind(builtSite.folder)) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('html')).not.toHaveAttribute('data-fonts');
        const shifts = await shiftsOf(page);
        const sum = shifts.reduce((all, { value }) => all + value, 0);
        expect.soft(sum, `/${path}: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(MOST);
      }
    });

/** Waits until the page is drawn in the site’s fonts. */
async function expectFaces(page: Page): Promise<void> {
  const faceOf = await faceReader(page);
  for (const [words, face] of FACES) await expect.poll(() => faceOf(words), words).toMatch(face);
}

/** Reads the names of the fonts that the browser has actually used for an element. */
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

/** A layout shift: how much moved, and the words in it. */
interface Shift {
  value: number;
  moved: string[];
}

/** Starts to record layout shifts, on every page that is opened from now on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push({
          value: Reflect.get(entry, 'value') as number,
          moved: (Reflect.get(entry, 'sources') as { node: Node | null }[]).map(
            ({ node }) => node?.textContent?.trim().slice(0, 60) ?? '',
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The layout shifts of the open page, once its fonts have loaded. */
async function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames: one for the layout in the new fonts, one for the report of its shifts.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return Reflect.get(window, 'shifts') as Shift[];
  });
}

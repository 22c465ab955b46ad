import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';
import { inGroups, PAGES_OF_EVERY_KIND } from '../support/site-pages.ts';

const PAGES = [...PAGES_OF_EVERY_KIND, { name: 'search with results', path: '?' }];

/** The files of the site’s fonts by family and style. */
const FONTS: Partial<Record<string, string>> = {
  'Libre Franklin normal': 'franklin',
  'Newsreader normal': 'newsreader-text',
  'Newsreader italic': 'newsreader-italic',
  'Newsreader Display normal': 'newsreader-display',
};

for (const { names, pages } of inGroups(PAGES))
  test(`nothing is cut off, overlaps, moves unasked or brings a font of its own: ${names}`, async ({
    page,
    watch,
  }) => {
    for (const { name, path } of pages) {
      if (path === '?') await openResults(page, 'Putin');
      else await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await fontsPreloaded(page), name).toEqual(await fontsOfItsWords(page));
      for (const width of [320, 390, 768, 1024, 1280, 2000]) await expectWhole(page, width, name);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      for (const width of [1280, 1024, 640])
        await expectWhole(page, width, `${name}, letters twice as large`);
      await expectRest(page, name);
    }
    const fetched = watch.requests().filter((address) => /\.(?:woff2?|[ot]tf)$/.test(address));
    expect(new Set(Object.values(FONTS))).toEqual(
      new Set([...Object.values(FONTS), ...fetched.map(fontName)]),
    );
  });

/** The files of fonts that the open page has fetched before anything else. */
async function fontsPreloaded(page: Page): Promise<string[]> {
  const files = await page
    .locator('link[rel=preload][as=font]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return files.map(fontName).sort();
}

/** “/_astro/franklin.DlLtkyr8.woff2” is franklin. */
function fontName(file: string): string {
  return /\/_astro\/([\w-]+)\.[\w-]+\.woff2$/.exec(file)?.[1] ?? file;
}

/** The files of fonts in which the words of the open page are set. */
async function fontsOfItsWords(page: Page): Promise<string[]> {
  const families = await page.locator('body *').evaluateAll((all) =>
    all
      .filter(
        (element) =>
          [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()) &&
          element.checkVisibility(),
      )
      .map((element) => getComputedStyle(element))
      .map(({ fontFamily, fontStyle }) => `${fontFamily.split(',')[0]?.replaceAll('"', '')} ${fontStyle}`),
  );
  return [...new Set(families.flatMap((family) => FONTS[family] ?? []))].sort();
}

/** With reduced motion nothing moves. */
async function expectRest(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.locator('body, body *').evaluateAll((all) => {
    const isLong = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0);
    return all
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } =
          getComputedStyle(element);
        return (
          isLong(transitionDuration) ||
          (animationName !== 'none' && isLong(animationDuration)) ||
          scrollBehavior === 'smooth'
        );
      })
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
  });
  expect.soft(moving, `${name}, with reduced motion`).toEqual([]);
  expect.soft(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
}

async function expectWhole(page: Page, width: number, name: string): Promise<void> {
  await test.step(`${name}, ${width} px`, async () => {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await page.evaluate(findCutOffText), `${name}, ${width} px`).toEqual([]);
    expect.soft(await page.evaluate(findOverlapsInMasthead), `${name}, ${width} px`).toEqual([]);
  });
}

import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';
import { pagesOfEveryKind } from '../support/page-kinds.ts';

/** The pages are divided among tests, which run in parallel. */
const SHARES = 4;

/** The site’s fonts: their family, and weight and style where a family has several. */
const FACES = [
  'Libre Franklin',
  'Newsreader 400 normal',
  'Newsreader 600 normal',
  'Newsreader 400 italic',
  'Newsreader Display',
];
/** The fonts that are loaded on every page, so that the next one has them. */
const OF_EVERY_PAGE = ['Libre Franklin', 'Newsreader 400 normal', 'Newsreader Display'];

for (let share = 1; share <= SHARES; share++)
  test(`nothing is cut off, overlaps, shifts or loads an extra font: share ${share} of ${SHARES}`, async ({
    page,
    builtSite,
    watch,
  }) => {
    const paths = pagesOfEveryKind(builtSite.folder).filter((_, index) => index % SHARES === share - 1);
    for (const path of paths) {
      await page.goto(path);
      await expectSound(page, `/${path}`);
    }
    expectOwnFonts(watch.requests());
  });

test('nothing is cut off, overlaps, shifts or loads an extra font: search with results', async ({
  page,
  watch,
}) => {
  await openResults(page, 'lamps');
  await expectSound(page, 'search with results');
  expectOwnFonts(watch.requests());
});

/** Checks the open page at all window and text sizes, with all disclosures open. */
async function expectSound(page: Page, name: string): Promise<void> {
  await page.locator('main details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  await expect(page.locator('html')).not.toHaveAttribute('data-fonts');
  await page.evaluate(() => document.fonts.ready);
  const [used, loaded] = [await facesOfItsWords(page), await facesLoaded(page)];
  expect
    .soft(
      used.filter((face) => !loaded.includes(face)),
      `${name}: not loaded`,
    )
    .toEqual([]);
  const rest = loaded.filter((face) => !used.includes(face) && !OF_EVERY_PAGE.includes(face));
  expect.soft(rest, `${name}: loaded in vain`).toEqual([]);
  for (const width of [320, 390, 768, 1024, 1280, 2000]) await expectWhole(page, width, name);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  for (const width of [2000, 1280, 640]) await expectWhole(page, width, `${name}, letters twice as large`);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expectWhole(page, 640, `${name}, root letters twice as large`);
  await expectRest(page, name);
}

function expectOwnFonts(requests: readonly string[]): void {
  const fetched = requests.filter((address) => /\.(?:woff2?|[ot]tf)$/.test(address));
  expect(
    fetched.filter((address) => !/\/_astro\/(?:franklin|newsreader-\w+)\.[\w-]+\.woff2$/.test(address)),
  ).toEqual([]);
}

/** The site’s fonts that the open page has loaded. */
async function facesLoaded(page: Page): Promise<string[]> {
  return faceNames(
    await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight, style }) => ({
          family,
          weight: weight === 'normal' ? '400' : weight,
          style,
        })),
    ),
  );
}

/** The site’s fonts in which the text of the open page is set. */
async function facesOfItsWords(page: Page): Promise<string[]> {
  return faceNames(
    await page.locator('body *').evaluateAll((all) =>
      all
        .filter(
          (element) =>
            [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()) &&
            element.checkVisibility(),
        )
        .map((element) => getComputedStyle(element))
        .map(({ fontFamily, fontWeight, fontStyle }) => ({
          family: fontFamily.split(',')[0] ?? '',
          weight: fontWeight,
          style: fontStyle,
        })),
    ),
  );
}

function faceNames(faces: readonly { family: string; weight: string; style: string }[]): string[] {
  const names = faces.map(({ family, weight, style }) => {
    const name = family.replaceAll('"', '');
    return name === 'Newsreader' ? `${name} ${weight} ${style}` : name;
  });
  return FACES.filter((face) => names.includes(face));
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

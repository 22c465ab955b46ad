import type { Page } from '@playwright/test';
import { expect, openResults, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';
import { inGroups, PAGES_OF_EVERY_KIND } from '../support/site-pages.ts';

const PAGES = [...PAGES_OF_EVERY_KIND, { name: 'search with results', path: '?' }];

/** The site’s faces: their family, and weight and style where a family has several. */
const FACES = [
  'Libre Franklin',
  'Newsreader 400 normal',
  'Newsreader 600 normal',
  'Newsreader 400 italic',
  'Newsreader Display',
];

for (const { names, pages } of inGroups(PAGES))
  test(`nothing is cut off, overlaps, moves unasked or brings a font of its own: ${names}`, async ({
    page,
    watch,
  }) => {
    for (const { name, path } of pages) {
      if (path === '?') await openResults(page, 'Putin');
      else await page.goto(path);
      await expect(page.locator('html')).not.toHaveAttribute('data-fonts');
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await facesLoaded(page), name).toEqual(await facesOfItsWords(page));
      for (const width of [320, 390, 768, 1024, 1280, 2000]) await expectWhole(page, width, name);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      for (const width of [1280, 1024, 640])
        await expectWhole(page, width, `${name}, letters twice as large`);
      await expectRest(page, name);
    }
    const fetched = watch.requests().filter((address) => /\.(?:woff2?|[ot]tf)$/.test(address));
    expect(
      fetched.filter((address) => !/\/_astro\/(?:franklin|newsreader-\w+)\.[\w-]+\.woff2$/.test(address)),
    ).toEqual([]);
  });

/** Those of the site’s faces that the open page has loaded. */
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

/** Those in which the words of the open page are set. */
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

import { chromium, expect, test as base, type Browser, type LaunchOptions } from '@playwright/test';
import { originOf, type BuiltSite } from '../support/built-sites.ts';
import { countPrintedLetters } from '../support/count-printed-letters.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';
import { findFirefox, findWebkit, type Engine } from '../support/find-programs.ts';
import { pagesOfEveryKind } from '../support/page-kinds.ts';
import { driveChromium } from './drive-chromium.ts';
import { driveFirefox } from './drive-firefox.ts';
import { driveWebkit } from './drive-webkit.ts';
import type { Driver } from './driver.ts';

/** Options that launch the Chromium which playwright.config.ts has found. */
const FOUND = JSON.parse(process.env['TEST_BROWSER'] ?? '{}') as LaunchOptions;

/** What a reader does most, in each browser engine. One browser serves all tests of an engine. */
const test = base.extend<{ site: string }, { engine: Engine; builtSite: BuiltSite; driver: Driver }>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  builtSite: [undefined as unknown as BuiltSite, { option: true, scope: 'worker' }],
  driver: [
    async ({ engine }, use) => {
      let browser: Browser | undefined;
      const [firefox, webkit] = [findFirefox(), findWebkit()];
      const driver =
        engine === 'firefox' && firefox !== undefined
          ? await driveFirefox(firefox)
          : engine === 'webkit' && webkit !== undefined
            ? await driveWebkit(webkit)
            : await driveChromium((browser = await chromium.launch(FOUND)));
      await use(driver);
      await driver.close();
      await browser?.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  site: async ({ driver, builtSite }, use) => {
    driver.faults.length = 0;
    await driver.resize(1280, 800);
    await use(originOf(builtSite) + builtSite.base);
    // Firefox reports fonts that it stops to load because the page is left.
    const faults = driver.faults.filter((fault) => !fault.includes('status=2152398850'));
    expect(faults, 'nothing goes wrong beside the test').toEqual([]);
  },
});

const ARTICLE = 'articles/lamps-at-the-crossing/';
/** A closed dialog keeps the focus for a moment. */
const isDialogOpen = () =>
  document.querySelector('dialog[open]') !== null || document.activeElement?.closest('dialog') !== null;

/** What the page shows as its target: the element with the id, or that with the words of a text fragment. */
const readTarget = () => {
  const target = document.querySelector<HTMLElement>(':target');
  const { top = -1, height = 0 } = target?.getBoundingClientRect() ?? {};
  const parts = target === null ? [] : [target, ...target.querySelectorAll('*')];
  return {
    isInView: height > 0 && top >= 0 && top < innerHeight,
    isMarked: parts.some((part) => getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)'),
    // In Firefox it is the element in which the words begin.
    text: (target?.closest('p, li, tr, h1, h2, h3') ?? target)?.textContent.replace(/\s+/g, ' ') ?? '',
  };
};

for (const [width, size] of [
  [1280, 100],
  [390, 100],
  [390, 200],
] as const)
  test(`nothing is cut off or overlaps at ${width} pixels, with text at ${size} %`, async ({
    driver,
    site,
    builtSite,
  }) => {
    await driver.resize(width, 800);
    for (const path of pagesOfEveryKind(builtSite.folder)) {
      await driver.goto(site + path);
      if (size === 200)
        await driver.run(() => {
          document.documentElement.style.fontSize = '200%';
        });
      // A map may reach below a scroll bar.
      const cut = (await driver.run(findCutOffText)).filter((fault) => !fault.startsWith('figure'));
      expect.soft(cut, path).toEqual([]);
      expect.soft(await driver.run(findOverlapsInMasthead), path).toEqual([]);
      // If the policy stopped the page’s style, it would have another face.
      const face = await driver.run(() => getComputedStyle(document.body).fontFamily);
      expect.soft(face, path).toMatch(/Franklin/);
    }
  });

test('links in the text are underlined, and marked words have their marks', async ({ driver, site }) => {
  await driver.goto(site + ARTICLE);
  const { links, marks } = await driver.run(() => {
    const lineOf = (element: Element): string => getComputedStyle(element).textDecorationLine;
    const links = [...document.querySelectorAll('main p a')].filter(
      (link) => link.checkVisibility() && link.textContent.trim() !== '',
    );
    const marks = [...document.querySelectorAll('main [data-unit] u, main [data-unit] mark')];
    return {
      links: links.filter((link) => !lineOf(link).includes('underline')).map((link) => link.textContent),
      marks: marks
        .filter(
          (mark) => lineOf(mark) === 'none' && getComputedStyle(mark).backgroundColor === 'rgba(0, 0, 0, 0)',
        )
        .map((mark) => mark.outerHTML.slice(0, 80)),
    };
  });
  expect({ links, marks }).toEqual({ links: [], marks: [] });
});

test('a quotation leads to its words, which are in view and marked as the target', async ({
  driver,
  site,
}) => {
  await driver.goto(`${site}kursk/`);
  const address = await driver.run(
    () => document.querySelector<HTMLAnchorElement>('a[data-words]')?.href ?? '',
  );
  await driver.goto(address);
  await expect.poll(() => driver.run(readTarget)).toMatchObject({ isInView: true, isMarked: true });
});

test('the fonts are shown, and move nothing', async ({ driver, site }) => {
  await driver.goto(site + ARTICLE);
  await expect
    .poll(() => driver.run(() => document.documentElement.dataset['fonts'] ?? 'shown'))
    .toBe('shown');
  const { loaded, heights } = await driver.run(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts]
      .filter(({ family, status }) => !family.includes('Fallback') && status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
    const shown = document.body.scrollHeight;
    document.documentElement.dataset['fonts'] = 'later';
    await document.fonts.ready;
    return { loaded, heights: [shown, document.body.scrollHeight] as const };
  });
  expect(loaded).toEqual(expect.arrayContaining(['Libre Franklin', 'Newsreader']));
  expect(Math.abs(heights[0] - heights[1])).toBeLessThan(heights[0] * 0.02);
});

test('“/” opens search; the arrows and Enter lead to the words; Escape closes it', async ({
  driver,
  site,
}) => {
  await driver.goto(site + ARTICLE);
  await driver.press('/');
  await expect.poll(() => driver.run(isDialogOpen)).toBe(true);
  await driver.press('c', 'a', 'l', 'm');
  await expect.poll(() => driver.run(() => document.querySelector('dialog .hit a') !== null)).toBe(true);
  await driver.press('Escape');
  await expect.poll(() => driver.run(isDialogOpen)).toBe(false);
  await driver.press('/');
  await expect.poll(() => driver.run(isDialogOpen)).toBe(true);
  await expect.poll(() => driver.run(() => document.querySelector('dialog .hit a') !== null)).toBe(true);
  await driver.press('ArrowDown');
  const goal = await driver.run(() => (document.activeElement as HTMLAnchorElement).pathname);
  await driver.press('Enter');
  await expect.poll(() => driver.run(() => location.pathname)).toBe(goal);
});

test('every search hit leads to words that are in view and marked', async ({ driver, site }) => {
  const hits = new Set<string>();
  for (const query of ['lamps', 'Muster', 'winter', 'calm']) {
    await driver.goto(`${site}search/?q=${query}`);
    await expect.poll(() => driver.run(() => document.querySelector('.hit a.place') !== null)).toBe(true);
    const found = await driver.run(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.hit a.place, .note a')].map(({ href }) => href),
    );
    for (const address of found) hits.add(address);
  }
  expect(hits.size).toBeGreaterThan(10);
  for (const address of hits) {
    await driver.goto(address);
    const words = decodeURIComponent(/:~:text=(.*)/.exec(address)?.[1] ?? '');
    await expect
      .poll(async () => {
        const { isInView, isMarked, text } = await driver.run(readTarget);
        return isInView && text.includes(words) && (isMarked || words !== '');
      }, address)
      .toBe(true);
  }
});

test('a page is printed whole', async ({ driver, site, engine }) => {
  test.skip(driver.print === undefined, 'The driver of WebKitGTK cannot print.');
  for (const path of [ARTICLE, 'compare/', 'kursk/', '']) {
    await driver.goto(site + path);
    const onScreen = await driver.run(
      () => document.querySelector('main')?.innerText.replace(/\s/g, '').length ?? 0,
    );
    // The PDF of Chromium has some fonts whose letters are counted as half a letter.
    const least = onScreen * (engine === 'chromium' ? 0.7 : 1);
    const pdf = (await driver.print?.()) ?? Buffer.alloc(0);
    expect.soft(countPrintedLetters(pdf), path).toBeGreaterThan(least);
  }
});

test('a filter of the search page is kept in the address, and going back removes it', async ({
  driver,
  site,
}) => {
  await driver.goto(`${site}search/?q=lamps`);
  const hits = (): Promise<number> => driver.run(() => document.querySelectorAll('.hit').length);
  await expect.poll(hits).toBeGreaterThan(1);
  const all = await hits();
  await driver.run(() => {
    const fold = document.querySelector<HTMLDetailsElement>(
      '[data-part=filters] details, details[data-part=filters]',
    );
    if (fold !== null) fold.open = true;
    document.querySelector<HTMLElement>('input[name=voice]')?.click();
  });
  await expect.poll(hits).toBeLessThan(all);
  expect(await driver.run(() => location.search)).toContain('voice=');
  await driver.back();
  await expect.poll(hits).toBe(all);
});

test('the chosen colours are kept from page to page', async ({ driver, site }) => {
  const paper = (): Promise<string> => driver.run(() => getComputedStyle(document.body).backgroundColor);
  await driver.goto(`${site}about/`);
  for (const [choose, path] of [
    [() => document.querySelector<HTMLElement>('[data-choice=dark]')?.click(), 'people/'],
    [() => document.querySelector<HTMLElement>('[data-choice=light]')?.click(), 'about/'],
  ] as const) {
    await driver.run(choose);
    const chosen = await paper();
    await driver.goto(site + path);
    expect(await paper()).toBe(chosen);
  }
});

test('on a phone the menu opens', async ({ driver, site }) => {
  await driver.resize(390, 800);
  await driver.goto(`${site}people/`);
  const shown = (): Promise<boolean> =>
    driver.run(() => document.querySelector('header nav a[href$="/timeline/"]')?.checkVisibility() === true);
  expect(await shown()).toBe(false);
  await driver.run(() => document.querySelector<HTMLElement>('header [popovertarget]')?.click());
  await expect.poll(shown).toBe(true);
});

test('the first stop of the Tab key skips to the text', async ({ driver, site, engine }) => {
  test.skip(engine === 'webkit', 'In WebKit the Tab key goes to links only if the reader has set it so.');
  await driver.goto(`${site}people/`);
  await driver.press('Tab');
  expect(await driver.run(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  await driver.press('Enter');
  await expect.poll(() => driver.run(() => document.activeElement?.localName)).toBe('main');
});

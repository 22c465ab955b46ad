import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBuiltPage } from '../support/built-html.ts';
import { expect, oneLine, test } from '../support/browser-test.ts';
import { findEpubcheck } from '../support/find-programs.ts';
import { LIBRARY } from '../support/read-fixture.ts';

const NAME = `${LIBRARY.dossier.id}.html`;

test.describe('opened from the disk, without network and script', () => {
  test.use({ javaScriptEnabled: false, offline: true });

  test.beforeEach(async ({ page, builtSite, watch }) => {
    // Any request that is not for this file is a fault.
    watch.expectFaults(new RegExp(`^another origin: file:.*/${NAME}(?:#|$)`));
    await page.goto(pathToFileURL(resolve(builtSite.folder, NAME)).href);
  });

  test('the dossier leads from the contents to a story, the words in the article and the note on them', async ({
    page,
  }) => {
    await page.locator('.opening a[href="#kursk"]').click();
    await expect(page.locator('#kursk h1')).toBeInViewport();
    await page.locator('#kursk a[data-words]').first().click();
    await expect(page.locator('.chapter mark:target')).toBeInViewport();
    const toNote = page.locator('#articles--winter-timetable a.serious[href*="__n"]').first();
    const note = page.locator(`[id="${((await toNote.getAttribute('href')) ?? '').slice(1)}"]`);
    await toNote.click();
    await expect(note).toBeInViewport();
    await expect(note).toContainText('should be');
  });

  test('the dossier shows every statement, passage and note', async ({ page }) => {
    // Style sheets capitalise some statements.
    const shown = oneLine(await page.locator('main').innerText()).toLowerCase();
    for (const { text } of LIBRARY.statements) expect.soft(shown).toContain(oneLine(text).toLowerCase());
    for (const { blocks } of LIBRARY.articles)
      for (const { text } of blocks) expect.soft(shown).toContain(oneLine(text).toLowerCase());
    for (const { says } of [...LIBRARY.notes.values()].flat())
      expect.soft(shown).toContain(oneLine(says).toLowerCase());
  });

  for (const width of [390, 1280])
    test(`at a width of ${width} no part of the dossier is cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
});

test('every link inside the dossier leads to one place, and no other file is loaded', ({ builtSite }) => {
  const { ids, references } = readBuiltPage(builtSite.folder, NAME);
  expect(new Set(ids).size).toBe(ids.length);
  const inside = references.filter(({ address }) => address.startsWith('#'));
  expect(inside.length).toBeGreaterThan(100);
  expect(inside.filter(({ address }) => !ids.includes(address.slice(1)))).toEqual([]);
  const others = references.filter(({ address }) => !address.startsWith('#'));
  expect(
    others.filter(({ from, address }) => from !== 'a href' || !/^(?:https|mailto):/.test(address)),
  ).toEqual([]);
});

test('the dossier is in the footer with its size, in no list of search engines, and not kept offline', async ({
  page,
  builtSite,
}) => {
  await page.goto('kursk/');
  await expect(page.getByRole('contentinfo')).toContainText(
    /as one file:\s+HTML \(0\.\d MB\), EPUB \(0\.\d MB\)/,
  );
  const read = (file: string): string => readFileSync(join(builtSite.folder, file), 'utf8');
  expect(read(NAME)).toContain('<meta name="robots" content="noindex">');
  expect(read('files.json')).toContain(`"${NAME}"`);
  for (const list of ['sitemap-0.xml', 'sw.js']) expect(read(list), list).not.toContain(NAME);
});

test('epubcheck accepts the EPUB', ({ builtSite }) => {
  const archive = findEpubcheck();
  test.skip(archive === undefined, 'There is no epubcheck here.');
  const file = join(builtSite.folder, `${LIBRARY.dossier.id}.epub`);
  execFileSync('java', ['-jar', archive ?? '', '--failonwarnings', file], { stdio: 'pipe' });
});

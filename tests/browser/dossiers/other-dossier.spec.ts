import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../../src/library/library.ts';
import { wholeWords } from '../../../src/library/kinds/whole-words.ts';
import { axeFindings } from '../../support/axe.ts';
import { expect, openResults, test } from '../../support/browser-test.ts';
import { REAL_CONTENT } from '../../support/fixture-library.ts';
import { findCutOffText, findOverlapsInMasthead } from '../../support/find-cut-off-text.ts';

/** Files of the output that are text; the index of Pagefind is packed. */
const IS_TEXT = /\.(?:html|json|xml|svg|txt|webmanifest|css|js|bib|ris)$|\/_\w+$/;

test('a dossier of its own passes the check and the verifier', ({ builtSite }) => {
  const { problems, library } = readLibrary(builtSite.content);
  expect(problems).toEqual([]);
  expect(library.dossier.map).toBeUndefined();
  const said = execFileSync(process.execPath, ['src/desk/main.mjs', 'verify', builtSite.folder], {
    env: { ...process.env, CONTENT_DIR: builtSite.content, COPIES: 'full' },
    encoding: 'utf8',
  });
  expect(said).toContain('It passes');
});

test('nothing of its output names the site, a region, an article or a person of the first dossier', ({
  builtSite,
}) => {
  const { dossier, regions, articles, profiles } = readLibrary(REAL_CONTENT).library;
  const names = [
    ...[dossier.id, dossier.name, dossier.description, dossier.map?.credit ?? dossier.name],
    ...regions.flatMap(({ id, name }) => [id, name]),
    ...articles.flatMap(({ id, name, title, outlet }) => [id, name, title, outlet]),
    ...profiles.map(({ name }) => name),
  ];
  const pattern = wholeWords(names);
  const files = readdirSync(builtSite.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => IS_TEXT.test(file));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect.soft(readFileSync(file, 'utf8').match(pattern), file).toBeNull();
});

test('its pages have its name, its regions and their colours, and no map', async ({ page, builtSite }) => {
  const { dossier, regions } = readLibrary(builtSite.content).library;
  await page.goto('');
  await expect(page).toHaveTitle(new RegExp(` \\| ${dossier.name}$`));
  const menu = page.getByRole('banner').getByRole('link');
  await expect(menu.first()).toHaveText(dossier.name);
  for (const [index, { name }] of regions.entries()) await expect(menu.nth(index + 1)).toHaveText(name);
  await expect(page.locator('.map')).toHaveCount(0);
  // In place of the map are the words that support the introduction.
  await expect(page.locator('#standfirst + .right [data-quotation]').first()).toBeVisible();
  const marks = new Set<string>();
  for (const { id, colours } of regions) {
    await page.goto(`${id}/`);
    await expect(page.locator('.map')).toHaveCount(0);
    const mark = page.locator('.kicker .region-mark');
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colours.light.slice(at, at + 2), 16));
    await expect(mark).toHaveCSS('color', `rgb(${red ?? ''}, ${green ?? ''}, ${blue ?? ''})`);
    marks.add(await mark.evaluate((element) => getComputedStyle(element, '::before').clipPath));
  }
  expect(marks.size, 'the marks differ by more than their colour').toBe(regions.length);
});

test('the name stays clear of the menu, and the menu of the page, at any width', async ({ page }) => {
  await page.goto('');
  for (const width of [1280, 1265, 1264, 900, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate(findOverlapsInMasthead), `${width} px`).toEqual([]);
    expect.soft(await page.evaluate(findCutOffText), `${width} px`).toEqual([]);
  }
});

test('axe finds nothing on its pages in either theme', async ({ page }) => {
  for (const path of ['', 'harbour/']) {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await axeFindings(page), `${path}, ${colorScheme}`).toEqual([]);
    }
  }
});

test('the timeline hides the entries of a region', async ({ page }) => {
  await page.goto('timeline/');
  const row = page.locator('#first-swifts');
  await expect(row).toBeVisible();
  await page.getByRole('checkbox', { name: /^Harbour/ }).uncheck();
  await expect(row).toBeHidden();
  await expect(page.locator('#first-pair')).toBeVisible();
});

test('search finds its words, with the region’s name', async ({ page }) => {
  await openResults(page, 'larch');
  const found = page.getByRole('region', { name: 'In the articles' }).locator('ol > li').first();
  await expect(found).toContainText('Boxes in the mill');
  await expect(found.locator('.region-mark')).toHaveText(['Valley', 'Harbour']);
});

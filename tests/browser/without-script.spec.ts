import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkedLibrary } from '../../src/library.ts';
import { REAL_CONTENT } from '../support/content-copy.ts';
import { expect, oneLine, test } from '../support/browser-test.ts';
import { PAGES_OF_EVERY_KIND } from '../support/site-pages.ts';

const content = checkedLibrary(REAL_CONTENT);
const { articles, profiles } = content;

/** The words by which a passage can have what an entry names. */
function formsOf(name: string): string[] {
  const profile = profiles.find((candidate) => candidate.name === name);
  const group = content.spellings.find(([first]) => first === name);
  const term = parse(readFileSync(`${REAL_CONTENT}/words.yaml`, 'utf8')) as {
    terms: { term: string; match: string[] }[];
  }[];
  return (
    profile?.spellings ??
    group ??
    term.flatMap(({ terms }) => terms).find((candidate) => candidate.term === name)?.match ??
    []
  );
}

test.use({ javaScriptEnabled: false });

test('every page shows its text, and no switch that needs script', async ({ page }) => {
  for (const { name, path } of PAGES_OF_EVERY_KIND) {
    await page.goto(path);
    const words = (await page.locator('main').innerText()).split(/\s+/);
    expect.soft(words.length, name).toBeGreaterThan(20);
    await expect.soft(page.getByText('as the device'), name).toBeHidden();
    await expect.soft(page.getByRole('banner').getByRole('link', { name: 'Kursk' }), name).toBeVisible();
  }
});

test('every passage of every article can be read', async ({ page }) => {
  for (const { id, blocks, titleSupplied } of articles) {
    await page.goto(`articles/${id}/`);
    const shown = oneLine(await page.locator('main').innerText());
    for (const { kind, text } of blocks)
      if (!(kind === 'title' && titleSupplied !== undefined)) expect.soft(shown, id).toContain(oneLine(text));
  }
});

test('the search form still leads to the search page, which says what it lacks and offers lists', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('main').getByRole('searchbox').fill('Shoigu');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=Shoigu$/);
  await expect(page.locator('noscript p').first()).toBeVisible();
  await expect(page.locator('noscript p').first()).toContainText('Search needs JavaScript.');
  await expect(page.locator('[data-part=message]')).toBeHidden();
  await expect(page.locator('[data-part=results]')).toBeHidden();
  await expect(page.locator('[data-part=retry]')).toBeHidden();
  const links = page.getByRole('region', { name: 'The articles' }).getByRole('link');
  expect((await links.allInnerTexts()).map(oneLine).map((title) => title.replace(/^\[|\]$/g, ''))).toEqual(
    articles.map(({ title }) => oneLine(title)),
  );
  const listed = await page
    .getByRole('region', { name: 'Names, places and terms' })
    .locator('dt')
    .allInnerTexts();
  for (const { name } of profiles.filter(({ type }) => type !== 'error')) expect(listed).toContain(name);
  for (const name of ['Kyiv', 'Grayvoron', 'incursion']) expect(listed).toContain(name);
  for (const wrong of ['Donald Trump', 'defense']) expect(listed).not.toContain(wrong);
});

test('every link of the list of names leads to a passage that holds the name', async ({ page }) => {
  await page.goto('search/');
  const entries = await page
    .locator('#names')
    .locator('xpath=ancestor::section')
    .locator('dl > div')
    .evaluateAll((divs) =>
      divs.map((div) => ({
        name: div.querySelector('dt')?.textContent ?? '',
        links: [...div.querySelectorAll('a')].map(({ href }) => href),
      })),
    );
  const wanted = entries.flatMap(({ name, links }) => links.map((href) => ({ name, href: new URL(href) })));
  expect(wanted.length).toBeGreaterThan(profiles.length);
  for (const { id } of articles) {
    await page.goto(`articles/${id}/`);
    for (const { name, href } of wanted.filter((link) => link.href.pathname.endsWith(`/${id}/`))) {
      const passage = await page.locator(`[id="${href.hash.slice(1)}"]`).innerText();
      const spellings = formsOf(name);
      expect(
        spellings.some((spelling) => passage.toLowerCase().includes(spelling.toLowerCase())),
        `${name} in ${href.href}`,
      ).toBe(true);
    }
  }
});

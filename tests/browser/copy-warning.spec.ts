import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

/** Selects some words of a passage, copies them and reads the clipboard. */
async function copy(page: Page, passage: string, words: number): Promise<{ plain: string; rich: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator(passage).evaluate((element, count) => {
    const selection = document.getSelection();
    selection?.collapse(element.querySelector('span'), 0);
    for (let word = 0; word < count; word++) selection?.modify('extend', 'forward', 'word');
  }, words);
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
    return { plain: await read('text/plain'), rich: await read('text/html') };
  });
}

const ALTERED = 'articles/winter-timetable/';

test('rich text copied from an altered copy says so, and plain text is the words alone', async ({ page }) => {
  await page.goto(ALTERED);
  const { plain, rich } = await copy(page, '#p1', 8);
  expect(plain).toMatch(/^The winter timetable is in force this week\.?$/);
  expect(rich).toContain('From an altered copy: Depot Bulletin, ');
  expect(rich).toContain('href="https://news.example/news/briefing/articles/winter-timetable/"');
  await page.goto(`${ALTERED}reading/`);
  expect((await copy(page, '.text >> nth=0', 8)).rich).toContain(', with our corrections.');
});

test('a few words, and words of an unaltered text, are copied without it', async ({ page }) => {
  await page.goto(ALTERED);
  expect((await copy(page, '#p1', 4)).rich).not.toContain('altered');
  await page.goto('articles/lamps-at-the-crossing/');
  expect((await copy(page, '#p1', 8)).rich).not.toContain('altered');
});

import type { Locator, Page } from '@playwright/test';
import { expect, oneLine, searchField, test } from '../support/browser-test.ts';

const verdict = (page: Page): Locator => page.getByRole('main').locator('[data-part=verdict]');

/** The first statement of the front page. */
async function ourSentence(page: Page): Promise<string> {
  await page.goto('.');
  return oneLine(await page.getByRole('main').locator('.statement').first().innerText());
}

async function paste(page: Page, words: string): Promise<void> {
  await page.goto('search/');
  await searchField(page).fill(words);
}

test('a pasted quotation is answered above the results, and its link leads to the marked words', async ({
  page,
}) => {
  await paste(page, '"It was a Muster of trains, she said."');
  await expect(verdict(page)).toHaveRole('status');
  await expect(verdict(page).locator('.found')).toHaveText('This is word for word in the articles.');
  await expect(verdict(page)).toContainText('Wrong person. “Muster”: should be “row”. Editor’s note');
  const link = verdict(page).getByRole('link', { name: 'Guild of Bakers, paragraph 1' });
  await expect(link).toHaveAttribute(
    'href',
    /#p1:~:text=It%20was%20a%20Muster%20of%20trains%2C%20she%20said\.$/,
  );
  await searchField(page).press('ArrowDown');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/bread-for-the-night-train\/#p1$/);
  await expect(page.locator('#p1')).toBeInViewport();
});

test('words that differ are crossed out and marked, with words for screen readers', async ({ page }) => {
  await paste(page, 'Five lamps stand at the crossing, said Muster on Sunday');
  await expect(verdict(page).locator('.found')).toContainText('not word for word');
  await expect(verdict(page).locator('del')).toHaveText('you have: Five');
  await expect(verdict(page).locator('ins')).toHaveText('the article has: Three');
  await expect(verdict(page).getByRole('link', { name: 'Ada Muster, paragraph 1' })).toBeVisible();
});

test('words of an altered copy come with that warning', async ({ page }) => {
  await paste(page, 'The depot is open until six, but the crossing is not open to carts.');
  await expect(verdict(page).locator('.found')).toHaveText('This is word for word in an altered copy.');
  await expect(verdict(page)).toContainText('Altered copy. Reworded by hand, for the tests of this site.');
});

test('our own words are said to be ours, and words of nobody to be in no article', async ({ page }) => {
  await paste(page, `“${await ourSentence(page)}”`);
  await expect(verdict(page)).toContainText('These are our words, not a source’s.');
  await searchField(page).fill('a brown fox jumps over a dog that is lazy');
  await expect(verdict(page)).toHaveText('This is not in the articles.');
});

test('our own words with a word changed are compared with ours', async ({ page }) => {
  const words = (await ourSentence(page)).split(' ');
  await paste(page, [...words.slice(0, 3), 'changed', ...words.slice(4)].join(' '));
  await expect(verdict(page).locator('.found')).toContainText('It is close to one of our own sentences.');
  await expect(verdict(page).locator('del')).toHaveText('you have: changed');
  await expect(verdict(page).locator('ins')).toHaveText(`we have: ${words[3] ?? ''}`);
  await expect(verdict(page)).toContainText('Marked: our words.');
});

test('the results of a pasted sentence share words with it, and are not counted', async ({ page }) => {
  const main = page.getByRole('main');
  const counts = /\btimes in this passage|: \w+ passages?$/;
  const sentence = 'The lamps and the lamps and the lamps burn until six';
  await paste(page, 'lamps');
  await expect(main.locator('.results').getByText(counts).first()).toBeVisible();
  await searchField(page).fill(sentence);
  await expect(main.locator('[data-part=headline]')).toHaveText('Passages that share words with it');
  await expect(main.getByRole('heading', { name: 'In the articles', exact: true }).first()).toBeVisible();
  await expect(main.locator('.results').getByText(counts)).toHaveCount(0);
});

test('an ordinary search has no such answer, and fetches nothing for one', async ({ page, watch }) => {
  await paste(page, 'lamps');
  await expect(page.locator('.hit').first()).toBeVisible();
  await expect(verdict(page)).toBeEmpty();
  expect(watch.requests().filter((address) => /quotable|check-quotation/.test(address))).toEqual([]);
  await searchField(page).fill('“lamps burn until six”');
  await expect(verdict(page)).not.toBeEmpty();
  await searchField(page).fill('lamps');
  await expect(verdict(page)).toBeEmpty();
});

test('in the dialog a quotation longer than the words of an ordinary search is compared whole', async ({
  page,
}) => {
  await page.goto('.');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const long =
    'Kruse calls the place Altmühl, as her neighbour does. The train stops there for four minutes, and nobody counts the lamps at the crossing.';
  await dialog.getByRole('searchbox').fill(`${long} ${'Nothing follows. '.repeat(10)}`);
  await expect(dialog.locator('[data-part=verdict]')).toContainText('not word for word');
  await dialog.getByRole('searchbox').fill(long);
  await expect(dialog.locator('[data-part=verdict]')).toContainText('This is word for word');
});

test('if the texts cannot be fetched, the answer says so, and another search tries again', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/quotable\.json|ERR_FAILED/);
  await page.route('**/quotable.json', (route) => route.abort());
  await paste(page, '“lamps burn until six”');
  await expect(verdict(page)).toContainText('could not be compared');
  await page.unroute('**/quotable.json');
  await searchField(page).press('Enter');
  await expect(verdict(page)).toContainText('word for word');
});

import { REGION_IDS } from '../../src/site.ts';
import { expect, oneLine, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-fixture.ts';

const { articles } = LIBRARY;

test('a page below the front says where it is: a trail that ends in it, and a marked menu', async ({
  page,
  builtSite,
}) => {
  const regions = REGION_IDS.map((id) => `${id}/`);
  for (const path of [...regions, 'articles/', 'articles/lamps-at-the-crossing/']) {
    await page.goto(path);
    const steps = page.getByRole('navigation', { name: 'You are here' }).locator('li');
    await expect(steps.first().getByRole('link')).toHaveAttribute('href', builtSite.base);
    await expect(steps.last().locator('[aria-current=page]')).toHaveCount(1);
    await expect(steps.last().getByRole('link')).toHaveCount(0);
    const marked = page.getByRole('banner').locator('[aria-current]');
    await expect(marked).toHaveCount(1);
    const section = path.split('/')[0] ?? '';
    await expect(marked).toHaveAttribute('href', `${builtSite.base}${section}/`);
    await expect(marked).toHaveAttribute('aria-current', path === `${section}/` ? 'page' : 'true');
    await expect(marked).toHaveCSS('font-weight', '600');
  }
});

test('an article has its reading time, its provenance, and how it was checked', async ({ page }) => {
  for (const { id, about, licence, checksums, omitted } of articles) {
    await page.goto(`articles/${id}/`);
    await expect(page.locator('.by')).toContainText('1 min');
    const box = page.getByRole('complementary', { name: 'Where this copy comes from' });
    await expect(box).toContainText(about);
    await expect(box).toContainText(licence.note);
    await page.goto(`articles/${id}/notes/#checked`);
    const main = page.locator('main');
    await expect(main).toContainText(checksums.copy);
    await expect(main).toContainText(checksums.capture);
    if (omitted.length > 0) await main.getByText('What was left out').click();
    const leftOut = page.getByRole('definition');
    for (const { text } of omitted) await expect(leftOut.getByText(text, { exact: true })).toBeVisible();
  }
});

test('an article with three headings or more lists its contents, and each entry leads to its heading', async ({
  page,
}) => {
  for (const { id, blocks } of articles) {
    await page.goto(`articles/${id}/`);
    const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => oneLine(text));
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents, id).toHaveCount(headings.length >= 3 ? 1 : 0);
    if (headings.length < 3) continue;
    const links = contents.getByRole('link');
    expect((await links.allInnerTexts()).map(oneLine)).toEqual(['Opening', ...headings]);
    for (const [index, heading] of headings.entries()) {
      await links.nth(index + 1).click();
      await expect(page.locator(':target')).toHaveText(heading);
      await expect(page.locator(':target')).toBeInViewport();
    }
  }
});

test('a lost photograph keeps its frame, its number and its words', async ({ page }) => {
  await page.goto('articles/lamps-at-the-crossing/');
  const frame = page.locator('figure.lost');
  await expect(frame).toContainText('Photograph 1, lost in the copy');
  await expect(frame.locator('figcaption')).toHaveText('The hut at noon. Test Picture Desk');
});

test('every paragraph has a link to itself that leads to it', async ({ page }) => {
  await page.goto('articles/lamps-at-the-crossing/');
  const wrong = await page
    .locator('.p')
    .evaluateAll((all) =>
      all
        .filter((paragraph) => paragraph.querySelector('.pn')?.getAttribute('href') !== `#${paragraph.id}`)
        .map((paragraph) => paragraph.id),
    );
  expect(wrong).toEqual([]);
  await page.locator('#p2 .pn').click();
  await expect(page).toHaveURL(/#p2$/);
  await expect(page.locator('#p2')).toBeInViewport();
});

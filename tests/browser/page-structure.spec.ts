import { expect, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-fixture.ts';

const { articles, regions } = LIBRARY;

test('every page but the front page has a breadcrumb trail that ends in it, and is marked in the menu', async ({
  page,
  builtSite,
}) => {
  const regionPages = regions.map(({ id }) => `${id}/`);
  for (const path of [...regionPages, 'articles/', 'articles/lamps-at-the-crossing/']) {
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
    await expect(page.locator('article header')).toContainText('1 minute.');
    const provenance = page.locator('#provenance');
    await expect(provenance).toContainText(about);
    await expect(provenance).toContainText(licence.note);
    await page.goto(`articles/${id}/notes/#checked`);
    const main = page.locator('main');
    await expect(main).toContainText(checksums.copy);
    await expect(main).toContainText(checksums.capture);
    if (omitted.length > 0) await main.getByText('What was left out').click();
    const leftOut = page.getByRole('definition');
    for (const { text } of omitted) await expect(leftOut.getByText(text, { exact: true })).toBeVisible();
  }
});

test('an article says where its pages are archived, and whether the captured one was still the same', async ({
  page,
}) => {
  await page.goto('articles/bread-for-the-night-train/');
  await page.locator('#provenance').getByText('Date, copyright, addresses').click();
  const archived = page.getByRole('link', { name: 'loaf.example, 11 February 2031' });
  await expect(archived).toHaveAttribute('href', /^https:\/\/web\.archive\.org\/web\/20310211234500\//);
  await expect(page.getByRole('definition').filter({ hasText: 'Looked at again' })).toContainText(
    'loaf.example Looked at again on 3 December 2031: some of the article’s words were no longer there.',
  );
  await page.goto('articles/lamps-at-the-crossing/');
  await expect(page.locator('#provenance')).not.toContainText(/Looked at again|Archived/);
});

test('a photograph that is not in the copy keeps its frame, caption and credit', async ({ page }) => {
  await page.goto('articles/lamps-at-the-crossing/');
  const frame = page.locator('article figure');
  await expect(frame).toContainText('Photo not available. It showed:');
  await expect(frame.locator('figcaption')).toHaveText('The hut at noon. Test Picture Desk');
});

test('every paragraph has a link to itself that leads to it', async ({ page }) => {
  await page.goto('articles/lamps-at-the-crossing/');
  const wrong = await page
    .locator('.text:has(.number)')
    .evaluateAll((all) =>
      all
        .filter(
          (paragraph) => paragraph.querySelector('.number')?.getAttribute('href') !== `#${paragraph.id}`,
        )
        .map((paragraph) => paragraph.id),
    );
  expect(wrong).toEqual([]);
  await page.locator('#p2 .number').click();
  await expect(page).toHaveURL(/#p2$/);
  await expect(page.locator('#p2')).toBeInViewport();
});

import { readFileSync } from 'node:fs';
import { REAL_ARTICLES } from '../support/real-comparisons.ts';
import { expect, oneLine, test } from '../support/browser-test.ts';
import { REGION_IDS } from '../../src/site.ts';
import { htmlFaults } from '../support/validate-html.ts';

test('a page below the front says where it stands: a trail that ends in it, and a marked menu', async ({
  page,
  builtSite,
}) => {
  const regions = REGION_IDS.map((id) => `${id}/`);
  const articles = REAL_ARTICLES.map(({ id }) => `articles/${id}/`);
  for (const path of [...regions, 'articles/', ...articles]) {
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

test('earlier and later lead through all articles by date, there and back', async ({ page }) => {
  const byDate = [...REAL_ARTICLES].sort((a, b) => a.published.date.localeCompare(b.published.date, 'en'));
  const address = async (rel: string): Promise<string | undefined> => {
    const [href] = await page
      .locator(`main a[rel=${rel}]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2)));
    return href;
  };
  for (const [index, { id }] of byDate.entries()) {
    await page.goto(`articles/${id}/`);
    expect(await address('prev'), `earlier than ${id}`).toBe(byDate[index - 1]?.id);
    expect(await address('next'), `later than ${id}`).toBe(byDate[index + 1]?.id);
  }
});

test('an article names the other articles on its regions, and none else', async ({ page }) => {
  for (const article of REAL_ARTICLES) {
    await page.goto(`articles/${article.id}/`);
    const related = REAL_ARTICLES.filter(
      (other) => other !== article && other.regions.some((region) => article.regions.includes(region)),
    );
    const shown = await page
      .locator('main section.sec h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2)));
    expect(shown, article.id).toEqual(related.map(({ id }) => id));
  }
});

test('an article tells its reading time, its provenance and how it was checked', async ({ page }) => {
  for (const { id, about, licence, checksums, omitted } of REAL_ARTICLES) {
    await page.goto(`articles/${id}/`);
    const words = (await page.locator('.p, .text, .lost').allInnerTexts()).join(' ').split(/\s+/).length;
    const minutes = Number(/(\d+) min/.exec(await page.locator('.by').innerText())?.[1]);
    expect(Math.abs(minutes - words / 230), id).toBeLessThanOrEqual(1);
    const box = page.getByRole('complementary', { name: 'Where this copy comes from' });
    await expect(box).toContainText(about);
    await expect(box).toContainText(licence.note);
    // The figures stand on the page of the notes, which every one of these articles has.
    await page
      .locator('section', { has: page.locator('#checked') })
      .locator('a')
      .click();
    await expect(page).toHaveURL(/\/notes\/#checked$/);
    const main = page.locator('main');
    await expect(main).toContainText(checksums.copy);
    await expect(main).toContainText(checksums.capture);
    if (omitted.length > 0) await main.getByText('What was left out').click();
    const shown = oneLine(await main.innerText());
    for (const { text } of omitted) expect(shown, id).toContain(oneLine(text));
  }
});

test('an article lists its contents exactly if it has three headings or more', async ({ page }) => {
  for (const { id, blocks } of REAL_ARTICLES) {
    await page.goto(`articles/${id}/`);
    const headings = (await page.locator('.text:is(h2, h3, h4)').allInnerTexts()).map(oneLine);
    expect(headings).toEqual(
      blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => oneLine(text)),
    );
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

test('an article keeps the frame, the number and the words of every lost photograph', async ({ page }) => {
  let photographs = 0;
  for (const { id, file, blocks } of REAL_ARTICLES) {
    await page.goto(`articles/${id}/`);
    const inFile = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').match(/^:::photograph/gm);
    const frames = page.locator('figure.lost');
    await expect(frames, id).toHaveCount(inFile?.length ?? 0);
    photographs += inFile?.length ?? 0;
    for (const [index, frame] of (await frames.all()).entries()) {
      await expect(frame).toContainText(`Photograph ${index + 1}, lost in the copy`);
      await expect(frame.locator('figcaption')).toHaveCount(1);
    }
    for (const { id: place, text } of blocks.filter(({ kind }) =>
      ['caption', 'description', 'credit'].includes(kind),
    ))
      await expect(page.locator(`figure.lost [id="${place}"]`)).toHaveText(text);
  }
  expect(photographs).toBeGreaterThan(1);
});

test('every paragraph has a link to itself that leads to it', async ({ page }) => {
  for (const { id } of REAL_ARTICLES) {
    await page.goto(`articles/${id}/`);
    const wrong = await page
      .locator('.p')
      .evaluateAll((all) =>
        all
          .filter((paragraph) => paragraph.querySelector('.pn')?.getAttribute('href') !== `#${paragraph.id}`)
          .map((paragraph) => paragraph.id),
      );
    expect(wrong, id).toEqual([]);
  }
  await page.locator('#p2 .pn').click();
  await expect(page).toHaveURL(/#p2$/);
  await expect(page.locator('#p2')).toBeInViewport();
});

test('every page is valid HTML', async ({ builtSite }) => {
  expect(await htmlFaults(builtSite.folder)).toEqual([]);
});

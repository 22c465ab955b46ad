import { expect, test } from '../../support/browser-test.ts';
import { LIBRARY } from '../../support/read-fixture.ts';

test('the map leads to each region', async ({ page, builtSite }) => {
  for (const { id } of LIBRARY.regions) {
    await page.goto('');
    await page.locator(`.map a.in-${id} .shape`).click();
    await expect(page).toHaveURL(`${builtSite.base}${id}/`);
  }
});

test('a search in the masthead of an article leads to a paragraph of another', async ({
  page,
  builtSite,
}) => {
  await page.goto('articles/winter-timetable/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.keyboard.type('calm');
  const dialog = page.getByRole('dialog');
  await dialog.locator('.right .place').first().click();
  await expect(page).toHaveURL(`${builtSite.base}articles/lamps-at-the-crossing/#p5`);
  await expect(page.locator('#p5')).toContainText('calm');
});

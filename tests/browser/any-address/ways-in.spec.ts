import { REGION_IDS } from '../../../src/site.ts';
import { expect, test } from '../../support/browser-test.ts';

for (const id of REGION_IDS)
  test(`the map leads to ${id}`, async ({ page, builtSite }) => {
    await page.goto('');
    await page.locator(`.map a.${id} .rg`).click();
    await expect(page).toHaveURL(`${builtSite.base}${id}/`);
    await expect(page.locator('h1')).toHaveText(id, { ignoreCase: true });
  });

test('a search in the masthead of an article leads to a paragraph of another', async ({
  page,
  builtSite,
}) => {
  await page.goto('articles/putins-muscle-flex-in-belarus/');
  await page.getByRole('banner').getByRole('searchbox').fill('Dyumin');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(`${builtSite.base}search/?q=Dyumin`);
  const hit = page.locator('.results .b .hit', { hasText: 'Dyumin' }).first();
  await hit.locator('.place').click();
  await expect(page).toHaveURL(/\/articles\/kursk-post-putin-succession\/#p\d+$/);
  await expect(
    page.locator('.p', { has: page.locator(':target') }).or(page.locator('.p:target')),
  ).toContainText('Dyumin');
  expect(new URL(page.url()).pathname.startsWith(builtSite.base)).toBe(true);
});

test('the examples under the search field of the front page find something', async ({ page }) => {
  await page.goto('');
  const examples = page.locator('form a');
  const addresses = await examples.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.locator('.hit').first(), address).toBeVisible();
  }
});

import { originOf } from '../../support/built-sites.ts';
import { expect, test } from '../../support/browser-test.ts';

test('the OpenSearch description leads to the search page with the query', async ({
  page,
  request,
  builtSite,
}) => {
  const xml = await (await request.get('opensearch.xml')).text();
  const template = /<Url [^>]*template="([^"]*)"/.exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(template).toBe(`${builtSite.site}${builtSite.base}search/?q={searchTerms}`);
  await page.goto(
    template.replace(builtSite.site, originOf(builtSite)).replace('{searchTerms}', 'three%20lamps'),
  );
  await expect(page.locator('.results .right .hit').first()).toContainText(/three lamps/i);
});

test('a missing address at any depth shows the page for it, with links that work', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/status 404: .*no\/such\/page|console: .*404/);
  const answer = await page.goto('no/such/page/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('There is no page at this address.');
  await page.getByRole('main').getByRole('link', { name: 'All articles' }).click();
  await expect(page.locator('h1')).toHaveText('Articles');
});

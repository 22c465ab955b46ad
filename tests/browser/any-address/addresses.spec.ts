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

test('robots.txt and the sitemap list addresses of the site, with its base', async ({
  request,
  builtSite,
}) => {
  const home = builtSite.site + builtSite.base;
  const read = async (file: string): Promise<string> => (await request.get(file)).text();
  const locations = (xml: string): string[] =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location);
  expect((await read('robots.txt')).split('\n')).toContain(`Sitemap: ${home}sitemap-index.xml`);
  const maps = locations(await read('sitemap-index.xml'));
  expect(maps).not.toEqual([]);
  for (const map of maps) {
    expect(map.startsWith(home)).toBe(true);
    const pages = locations(await read(map.slice(home.length)));
    expect(pages).toContain(`${home}kursk/`);
    expect(pages.filter((page) => !page.startsWith(home))).toEqual([]);
  }
});

test('the favicon, the search script, its data and security.txt are sent with their types', async ({
  request,
}) => {
  const { id } = (await (await request.get('search.json')).json()) as { id: string };
  const types: Record<string, RegExp> = {
    'favicon.svg': /^image\/svg\+xml/,
    'opensearch.xml': /xml/,
    'search.json': /^application\/json/,
    '.well-known/security.txt': /^text\/plain/,
    [`pagefind/${id}/pagefind.js`]: /^text\/javascript/,
  };
  for (const [file, type] of Object.entries(types))
    expect((await request.get(file)).headers()['content-type'], file).toMatch(type);
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

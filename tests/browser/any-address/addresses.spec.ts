import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { ourRecords } from '../../../src/search/our-records.ts';
import { sourceRecords } from '../../../src/search/source-records.ts';
import { REAL_LIBRARY } from '../../support/real-comparisons.ts';
import { readBuiltPages, type BuiltPage } from '../../support/built-html.ts';
import { checkReferences } from '../../support/check-references.ts';
import { originOf } from '../../support/built-sites.ts';
import { expect, test } from '../../support/browser-test.ts';
import { LISTED_PAGES, REAL_COPIES } from '../../support/site-pages.ts';

test('every internal link and fragment of every page resolves, and none leaves the base', async ({
  builtSite,
  request,
}) => {
  const origin = originOf(builtSite);
  const { faults, checked } = await checkReferences(
    readBuiltPages(builtSite.folder),
    builtSite,
    origin,
    (path) => statusOf(request, origin + path),
  );
  expect(faults).toEqual([]);
  expect(checked, 'links were there to be checked').toBeGreaterThan(500);
});

test('every address that a search result can lead to is there', ({ builtSite }) => {
  const pages = new Map(readBuiltPages(builtSite.folder).map((page) => [page.path, page.ids]));
  const records = [...sourceRecords(REAL_LIBRARY), ...ourRecords(REAL_LIBRARY)];
  // The library of the tests lies under the root.
  const addresses = records.flatMap(({ passages }) =>
    passages.flatMap(({ href, notes = [] }) => [href, ...notes.map((note) => note.href)]),
  );
  expect(addresses.length).toBeGreaterThan(400);
  const missing = [...new Set(addresses)].filter((address) => {
    const [path = '', id] = address.slice(1).split('#');
    const ids = pages.get(path);
    return ids === undefined || (id !== undefined && !ids.includes(id));
  });
  expect(missing).toEqual([]);
});

test('the description for browsers leads to the search page with what was typed', async ({
  page,
  request,
  builtSite,
}) => {
  const home = originOf(builtSite) + builtSite.base;
  const xml = await (await request.get(`${home}opensearch.xml`)).text();
  const template = /<Url [^>]*template="([^"]*)"/.exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(template).toBe(`${builtSite.site}${builtSite.base}search/?q={searchTerms}`);
  await page.goto(
    template.replace(builtSite.site, originOf(builtSite)).replace('{searchTerms}', 'State%20Council'),
  );
  await expect(page.locator('.results .b .hit').first()).toContainText('State Council');
});

test('every id stands once in its page', ({ builtSite }) => {
  const twice = readBuiltPages(builtSite.folder).flatMap(({ path, ids }) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `/${path}#${id}`),
  );
  expect(twice).toEqual([]);
});

test('every title stands once in the site, and no description is that of another page', ({ builtSite }) => {
  const pages = readBuiltPages(builtSite.folder);
  const titles = pages.map(({ title }) => title);
  const descriptions = pages.filter(({ path }) => path !== '404.html').map(({ description }) => description);
  expect(new Set(titles).size).toBe(titles.length);
  expect(new Set(descriptions).size).toBe(descriptions.length);
  for (const title of titles) expect(title).toMatch(/. \| Border Briefing$/);
});

/** Pages that stand in place of others: no search engine is told of them. */
const UNLISTED = ['404.html', 'offline/'];

test('every page but those in place of others says its canonical address: SITE_URL, base, path, or its outlet’s page', ({
  builtSite,
}) => {
  const outlets = new Map(REAL_COPIES.map(({ path, outletPage }) => [path, outletPage]));
  const canonicals = readBuiltPages(builtSite.folder).map((page) => [page.path, canonicalOf(page)]);
  expect(canonicals).toEqual(
    canonicals.map(([path]) => [
      path,
      UNLISTED.includes(String(path))
        ? []
        : [outlets.get(String(path)) ?? `${builtSite.site}${builtSite.base}${String(path)}`],
    ]),
  );
});

test('the sitemap lists every page that search engines may list, and robots.txt says where it is', async ({
  builtSite,
  request,
}) => {
  const home = builtSite.site + builtSite.base;
  const here = originOf(builtSite) + builtSite.base;
  const robots = await (await request.get(`${here}robots.txt`)).text();
  expect(robots.split('\n')).toContain(`Sitemap: ${home}sitemap-index.xml`);

  const maps = await locations(request, `${here}sitemap-index.xml`);
  expect(maps.every((map) => map.startsWith(home))).toBe(true);
  const listed: string[] = [];
  for (const map of maps) listed.push(...(await locations(request, map.replace(home, here))));
  expect(listed.sort()).toEqual(LISTED_PAGES.map(({ path }) => home + path).sort());

  const built = readBuiltPages(builtSite.folder).filter(({ robots }) => robots !== 'noindex');
  expect(listed).toEqual(built.map(({ path }) => home + path).sort());
});

test('the favicon, the search program and its data come with types that browsers take', async ({
  builtSite,
  request,
}) => {
  const { id } = JSON.parse(readFileSync(`${builtSite.folder}/pagefind/current.json`, 'utf8')) as {
    id: string;
  };
  const types: Record<string, RegExp> = {
    'favicon.svg': /^image\/svg\+xml/,
    'opensearch.xml': /xml/,
    'pagefind/current.json': /^application\/json/,
    [`pagefind/${id}/pagefind.js`]: /^text\/javascript/,
  };
  for (const [file, type] of Object.entries(types)) {
    const answer = await request.get(originOf(builtSite) + builtSite.base + file);
    expect(answer.headers()['content-type']).toMatch(type);
  }
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
  await expect(page.locator('h1')).toHaveText('Five articles');
});

function canonicalOf({ references }: BuiltPage): string[] {
  return references.filter(({ from }) => from === 'link[canonical] href').map(({ address }) => address);
}

async function statusOf(request: APIRequestContext, address: string): Promise<number> {
  return (await request.get(address, { maxRedirects: 0 })).status();
}

async function locations(request: APIRequestContext, address: string): Promise<string[]> {
  const xml = await (await request.get(address)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location);
}

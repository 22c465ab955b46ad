import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BY_NGINX } from '../../support/built-sites.ts';
import { expect, openResults, test } from '../../support/browser-test.ts';

/** Folder of the search index, as the built site names it. */
function index(): string {
  const current = readFileSync(join(BY_NGINX.folder, 'pagefind/current.json'), 'utf8');
  return `pagefind/${(JSON.parse(current) as { id: string }).id}`;
}

const FOR_EVER = 'public, max-age=31536000, immutable';

test('a page has its type, its language’s letters and its headers, and is asked for again', async ({
  request,
}) => {
  for (const path of ['', 'kursk/', 'articles/kursk-post-putin-succession/', 'search/?q=Kursk']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  }
});

test('a page that has not changed is not sent twice', async ({ request }) => {
  const { etag = '' } = (await request.get('kursk/')).headers();
  expect(etag).not.toBe('');
  const again = await request.get('kursk/', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});

test('what is missing answers 404 with our page, under the same policy', async ({ page, request, watch }) => {
  watch.expectFaults(/404/);
  for (const path of [
    'missing/',
    'kursk/missing',
    '_astro/missing.js',
    '_headers',
    'pagefind/0000000000/x',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-security-policy'], path).toContain("default-src 'none'");
  }
  await page.goto('missing/');
  await expect(page.locator('h1')).toHaveText('There is no page at this address.');
});

test('an address without its last slash leads to the page, within the folder', async ({
  request,
  builtSite,
}) => {
  const response = await request.get('kursk', { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers()['location']).toBe(`${builtSite.base}kursk/`);
});

test('what never changes is kept for ever, the name of the current index and the service worker are asked for', async ({
  request,
  page,
}) => {
  await page.goto('');
  const [script = ''] = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((own) => own.getAttribute('src') ?? ''));
  for (const path of [script, `${index()}/wasm.en.pagefind`, `${index()}/pagefind.js`])
    expect((await request.get(path)).headers()['cache-control'], path).toBe(FOR_EVER);
  for (const path of ['pagefind/current.json', 'sw.js'])
    expect((await request.get(path)).headers()['cache-control'], path).toBe('no-cache');
});

test('files have the types that browsers need under nosniff', async ({ request }) => {
  const types = new Map([
    [`${index()}/pagefind.js`, /^(?:text|application)\/javascript/],
    [`${index()}/wasm.en.pagefind`, /^application\/octet-stream/],
    ['evidence.json', /^application\/json/],
    ['sitemap-index.xml', /^(?:text|application)\/xml/],
    ['manifest.webmanifest', /^application\/manifest\+json/],
    ['sw.js', /^(?:text|application)\/javascript/],
    ['icons/192.png', /^image\/png/],
    ['robots.txt', /^text\/plain/],
    ['favicon.svg', /^image\/svg\+xml/],
  ]);
  for (const [path, type] of types)
    expect((await request.get(path)).headers()['content-type'], path).toMatch(type);
});

for (const coding of ['br', 'gzip'] as const)
  test(`what shrinks is sent by ${coding}, as it was compressed beforehand`, async ({
    request,
    builtSite,
  }) => {
    const { folder } = builtSite;
    test.skip(
      coding === 'br' && !readFileSync(`${folder}-nginx/site.conf`, 'utf8').includes('brotli_static'),
      'this nginx has no module for brotli',
    );
    for (const path of ['kursk/index.html', `${index()}/wasm.en.pagefind`, 'evidence.json']) {
      const beforehand = readFileSync(join(folder, `${path}.${coding === 'br' ? 'br' : 'gz'}`));
      const headers = (
        await request.get(path.replace(/index\.html$/, ''), { headers: { 'accept-encoding': coding } })
      ).headers();
      expect(headers['content-encoding'], path).toBe(coding);
      expect(Number(headers['content-length']), path).toBe(beforehand.length);
    }
  });

test('the evidence may be read from another site', async ({ request }) => {
  expect((await request.get('evidence.json')).headers()['access-control-allow-origin']).toBe('*');
  expect((await request.get('kursk/')).headers()['access-control-allow-origin']).toBeUndefined();
});

test('search finds, and a hit leads to its words', async ({ page }) => {
  await openResults(page, 'Shoigu');
  await page.locator('.results .b .hit .place').first().click();
  await expect(page.locator(':target')).toContainText('Shoigu');
});

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { formatFault } from '../../../src/desk/verify/fault.ts';
import { openSite } from '../../../src/desk/verify/open-site.ts';
import { readEvidence } from '../../../src/desk/verify/read-evidence.ts';
import { verifyWhole } from '../../../src/desk/verify/verify-whole.ts';
import { BY_NGINX, IN_A_FOLDER } from '../../support/built-sites.ts';
import { findNginx } from '../../support/find-programs.ts';
import { expect, test } from '../../support/browser-test.ts';

/** Folder of the search index, from the built site. */
function index(): string {
  const start = readFileSync(join(IN_A_FOLDER.folder, 'search.json'), 'utf8');
  return `pagefind/${(JSON.parse(start) as { id: string }).id}`;
}

/** A response’s body as sent over the wire. */
async function asSent(address: URL, coding: string): Promise<{ coding: string | undefined; body: Buffer }> {
  const request = get(address, { headers: { 'accept-encoding': coding } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { coding: response.headers['content-encoding'], body: Buffer.concat(await response.toArray()) };
}

const FOR_EVER = 'public, max-age=31536000, immutable';

test('a page has its type, character set and headers, and is revalidated', async ({ request }) => {
  for (const path of ['', 'kursk/', 'articles/lamps-at-the-crossing/', 'search/?q=calm']) {
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

test('a missing address responds with 404 and our page, with the same policy', async ({
  page,
  request,
  watch,
}) => {
  watch.expectFaults(/404/);
  for (const path of [
    'missing/',
    'kursk/missing',
    '_astro/missing.js',
    '_headers',
    '_redirects',
    'pagefind/0000000000/x',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-security-policy'], path).toContain("default-src 'none'");
    // A deployment may be incomplete; its 404s must not be cached for a year.
    expect(response.headers()['cache-control'] ?? '', path).not.toContain('immutable');
  }
  await page.goto('missing/');
  await expect(page.locator('h1')).toHaveText('There is no page at this address.');
});

test('an address without its trailing slash redirects to the page, within the folder', async ({
  request,
  builtSite,
}) => {
  const response = await request.get('kursk', { maxRedirects: 0 });
  expect([301, 308]).toContain(response.status());
  expect(response.headers()['location']).toBe(`${builtSite.base}kursk/`);
});

test('conventional addresses redirect to ours', async ({ request, builtSite }) => {
  for (const [tried, ours] of [
    ['sitemap.xml', 'sitemap-index.xml'],
    ['favicon.ico', 'favicon.svg'],
  ] as const) {
    const response = await request.get(tried, { maxRedirects: 0 });
    expect([response.status(), response.headers()['location']]).toEqual([301, builtSite.base + ours]);
  }
});

test('immutable files are cached for ever; the file that names the current index, and the service worker, are revalidated', async ({
  request,
  page,
}) => {
  await page.goto('');
  const [script = ''] = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((own) => own.getAttribute('src') ?? ''));
  for (const path of [script, `${index()}/wasm.unknown.pagefind`, `${index()}/pagefind.js`])
    expect((await request.get(path)).headers()['cache-control'], path).toBe(FOR_EVER);
  for (const path of ['search.json', 'sw.js'])
    expect((await request.get(path)).headers()['cache-control'], path).toBe('no-cache');
});

test('files have the types that browsers need under nosniff', async ({ request }) => {
  const types = new Map([
    [`${index()}/pagefind.js`, /^(?:text|application)\/javascript/],
    [`${index()}/wasm.unknown.pagefind`, /^application\/octet-stream/],
    ['evidence.json', /^application\/json/],
    ['sitemap-index.xml', /^(?:text|application)\/xml/],
    ['manifest.webmanifest', /^application\/manifest\+json/],
    ['sw.js', /^(?:text|application)\/javascript/],
    ['icons/192.png', /^image\/png/],
    ['robots.txt', /^text\/plain/],
    ['.well-known/security.txt', /^text\/plain/],
    ['favicon.svg', /^image\/svg\+xml/],
  ]);
  for (const [path, type] of types)
    expect((await request.get(path)).headers()['content-type'], path).toMatch(type);
});

for (const coding of ['br', 'gzip'] as const)
  test(`compressible files are sent with ${coding}, precompressed`, async ({ builtSite, baseURL }) => {
    const { folder } = builtSite;
    test.skip(
      coding === 'br' && builtSite.name === BY_NGINX.name && findNginx()?.brotliModule === undefined,
      'this nginx has no module for brotli',
    );
    for (const path of ['kursk/index.html', `${index()}/wasm.unknown.pagefind`, 'evidence.json']) {
      const beforehand = readFileSync(join(folder, `${path}.${coding === 'br' ? 'br' : 'gz'}`));
      const address = new URL(path.replace(/index\.html$/, ''), baseURL);
      const sent = await asSent(address, coding);
      expect(sent.coding, path).toBe(coding);
      expect(sent.body.equals(beforehand), path).toBe(true);
    }
  });

test('another site may fetch the evidence', async ({ request }) => {
  expect((await request.get('evidence.json')).headers()['access-control-allow-origin']).toBe('*');
  expect((await request.get('kursk/')).headers()['access-control-allow-origin']).toBeUndefined();
});

test('every file arrives as it was built', async ({ baseURL }) => {
  const site = await openSite(baseURL ?? '');
  const { faults, notices } = await verifyWhole(site, await readEvidence(site), {});
  expect([...faults, ...notices].map(formatFault)).toEqual([]);
});

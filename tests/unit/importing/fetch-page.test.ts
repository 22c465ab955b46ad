import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchPage } from '../../../src/importing/fetch-page.ts';
import { openPage } from '../../../src/importing/open-page.ts';
import { PageError } from '../../../src/importing/page-error.ts';

const HTML = '<!doctype html><p>Words</p>';
const server = createServer((request, response) => {
  const html = { 'content-type': 'text/html; charset=windows-1251' };
  switch (request.url) {
    case '/page':
      response.writeHead(200, html).end(HTML);
      return;
    case '/moved':
      response.writeHead(302, { location: '/page?from=moved#part' }).end();
      return;
    case '/page?from=moved':
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(HTML));
      return;
    case '/round':
      response.writeHead(302, { location: '/round' }).end();
      return;
    case '/picture':
      response.writeHead(200, { 'content-type': 'image/png' }).end('x');
      return;
    case '/long':
      response.writeHead(200, { ...html, 'content-length': 50 * 1024 * 1024 }).flushHeaders();
      return;
    case '/endless': {
      response.writeHead(200, html);
      const more = (): void => {
        while (response.writable && response.write(Buffer.alloc(256 * 1024, 0x20)));
      };
      response.on('drain', more);
      more();
      return;
    }
    case '/silent':
      response.writeHead(200, html).write('<p>');
      return;
    default:
      response.writeHead(404).end('No such page');
  }
});
let origin = '';

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('a page comes as its bytes, with its address and what the server says of it', async () => {
  const { bytes, ...told } = await fetchPage(`${origin}/page`);
  assert.equal(Buffer.from(bytes).toString(), HTML);
  assert.deepEqual(told, {
    name: `${origin}/page`,
    address: `${origin}/page`,
    contentType: 'text/html; charset=windows-1251',
  });
});

test('a redirect is followed, and the address is the one that it led to', async () => {
  const { bytes, address } = await openPage(`${origin}/moved`);
  assert.equal(address, `${origin}/page?from=moved`);
  assert.equal(Buffer.from(bytes).toString(), HTML, 'unpacked as the server meant it');
});

for (const [path, seconds, said] of [
  ['/gone', 5, /^The server answers 404 Not Found for http:.*\/gone\./],
  ['/picture', 5, /^At .*\/picture there is no page but “image\/png”\./],
  ['/long', 5, /^The page is too long: 50 MB,/],
  ['/endless', 20, /^The page is too long: 20\.\d MB,/],
  ['/silent', 1, /^127\.0\.0\.1:\d+ did not send the page within 1 seconds\./],
  ['/round', 5, /^The page could not be fetched from 127\.0\.0\.1:\d+: redirect count exceeded\./],
] as const)
  test(`what is at ${path} is refused, with the reason and what to do`, async () => {
    const started = Date.now();
    await assert.rejects(fetchPage(origin + path, seconds), (error: unknown) => {
      assert.ok(error instanceof PageError, String(error));
      assert.ok(Date.now() - started < seconds * 1000 + 4000, 'in the time it may take');
      assert.match(error.message, said);
      assert.match(error.message, /\n.*(?:browser|plain text)/);
      return true;
    });
  });

for (const address of ['ftp://a.example/b', 'file:///etc/passwd', 'https://'])
  test(`“${address}” is no address of a page`, async () => {
    await assert.rejects(
      openPage(address),
      /is no address that a page can be fetched from\.\nIt begins with https/,
    );
  });

test('a host that is not there is named', async () => {
  await assert.rejects(
    openPage('http://nobody.invalid/x'),
    /^PageError: The page could not be fetched from nobody\.invalid: /,
  );
});

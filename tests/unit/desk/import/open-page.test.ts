import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchPage, openPage } from '../../../../src/desk/import/open-page.ts';
import { served } from '../../../support/serve-site.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { PageError } from '../../../../src/desk/import/piece.ts';

const HTML = '<!doctype html><p>Words</p>';
const origin = await served({ after }, (request, response) => {
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

test('a page is returned as bytes, with its address and the server’s headers', async () => {
  const { bytes, ...rest } = await fetchPage(`${origin}/page`);
  assert.equal(Buffer.from(bytes).toString(), HTML);
  assert.deepEqual(rest, {
    name: `${origin}/page`,
    address: `${origin}/page`,
    contentType: 'text/html; charset=windows-1251',
  });
});

test('a redirect is followed, and the address is the final one', async () => {
  const { bytes, address } = await openPage(`${origin}/moved`);
  assert.equal(address, `${origin}/page?from=moved`);
  assert.equal(Buffer.from(bytes).toString(), HTML, 'unpacked as the server meant it');
});

for (const [path, seconds, said] of [
  ['/gone', 5, /^The server answers 404 Not Found for http:.*\/gone\./],
  ['/endless', 20, /^The page is longer than 20 MB\./],
  ['/silent', 1, /^“http:.*\/silent” did not come within 1 seconds\./],
  ['/round', 5, /^“http:.*\/round” could not be fetched: redirect count exceeded\./],
] as const)
  test(`${path} is rejected, with the reason and what to do`, async () => {
    const started = Date.now();
    await assert.rejects(fetchPage(origin + path, seconds), (error: unknown) => {
      assert.ok(error instanceof PageError, String(error));
      assert.ok(Date.now() - started < seconds * 1000 + 4000, 'in the time it may take');
      assert.match(error.message, said);
      assert.match(error.message, /\n.*(?:browser|plain text)/);
      return true;
    });
  });

test('a file of 50 MB is rejected before it is read, and the error says how much is allowed', async (t) => {
  const path = join(tempFolder(t, { 'long.html': '' }), 'long.html');
  truncateSync(path, 50 * 1024 * 1024);
  await assert.rejects(openPage(path), /^PageError: .*The file has 50 MB\. The maximum is 20 MB\.\nGive/);
});

for (const address of ['ftp://a.example/b', 'file:///etc/passwd', 'https://', 'http://nobody.invalid/x'])
  test(`from “${address}” nothing is fetched, and the error names it`, async () => {
    await assert.rejects(openPage(address), (error: unknown) => {
      assert.ok(error instanceof PageError);
      assert.ok(error.message.startsWith(`“${address}” could not be fetched: `), error.message);
      return true;
    });
  });

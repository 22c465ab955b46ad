import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { serveFolder } from '../../../src/desk/serve-folder.ts';

const FILE = '0123456789'.repeat(20);
const HOME = 'The front page.';
const MISSING = 'No such page.';

suite('The preview', { timeout: 10_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  let port = 0;
  let close = (): void => undefined;
  before(async () => {
    mkdirSync(join(folder, 'about'));
    writeFileSync(join(folder, 'index.html'), HOME);
    writeFileSync(join(folder, 'about/index.html'), 'About.');
    writeFileSync(join(folder, 'file.json'), FILE);
    writeFileSync(join(folder, '404.html'), MISSING);
    port = await freePort();
    close = await serveFolder({ folder, base: '/', port });
  });
  after(() => {
    close();
    rmSync(folder, { recursive: true });
  });

  for (const path of [
    '//',
    '//about/',
    `/${'a'.repeat(256)}`,
    `/${'a'.repeat(256)}/`,
    `/${'a/'.repeat(3000)}`,
    '/%',
    '/%00',
    '/..%2f..%2fetc/passwd.txt',
    '/a\\b',
    '/file.json/',
    '/file.json/more.txt',
  ])
    test(`has no page at ${path.slice(0, 30)}, and goes on`, async () => {
      assert.deepEqual(await get(port, path), { status: 404, text: MISSING });
      assert.deepEqual(await get(port, '/'), { status: 200, text: HOME });
    });

  for (const headers of [
    { range: 'bytes=5-2' },
    { range: 'bytes=-99' },
    { range: 'bytes=-0' },
    { range: 'bytes=99999-' },
    { range: 'bytes=0-1,5-6' },
    { range: 'bytes=' },
    { range: 'items=0-1' },
    { range: 'bytes=0-9', 'if-range': '"another version"' },
  ])
    test(`sends the whole file for ${Object.values(headers).join(' and If-Range ')}, and goes on`, async () => {
      assert.deepEqual(await get(port, '/file.json', headers), { status: 200, text: FILE });
      assert.deepEqual(await get(port, '/'), { status: 200, text: HOME });
    });

  for (const method of ['POST', 'DELETE', 'OPTIONS'])
    test(`changes nothing and sends no page for ${method}`, async () => {
      const response = await answerTo(port, '/about/', {}, method);
      assert.deepEqual([response.statusCode, response.headers.allow], [405, 'GET, HEAD']);
      response.destroy();
    });

  test(
    'closes the connection for a file that it may not read, and goes on',
    { skip: process.platform !== 'linux' },
    async () => {
      // Its size can be had, and its bytes cannot.
      symlinkSync('/proc/self/mem', join(folder, 'secret.txt'));
      await assert.rejects(get(port, '/secret.txt'), { code: 'ECONNRESET' });
      assert.deepEqual(await get(port, '/'), { status: 200, text: HOME });
    },
  );

  test('adds the slash of a folder and keeps the query', async () => {
    const response = await answerTo(port, '/about?q=x');
    assert.equal(response.statusCode, 301);
    assert.equal(response.headers.location, '/about/?q=x');
    response.destroy();
  });
});

async function get(
  port: number,
  path: string,
  headers = {},
): Promise<{ status: number | undefined; text: string }> {
  const response = await answerTo(port, path, headers);
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += String(part);
  return { status: response.statusCode, text };
}

/** Unlike `fetch`, this sends the path as it is. */
async function answerTo(port: number, path: string, headers = {}, method = 'GET'): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

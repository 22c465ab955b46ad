import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serveFolder } from '../../../src/desk/serve-folder.ts';
import { freePort } from '../../support/serve-site.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const FILE = '0123456789'.repeat(20);
const HOME = 'The front page.';
const MISSING = 'No such page.';

const folder = tempFolder(
  { after },
  { 'index.html': HOME, 'about/index.html': 'About.', 'file.json': FILE, '404.html': MISSING },
);
const port = await freePort();
after(await serveFolder({ folder, base: '/', port }));

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
  test(`the preview has no page at ${path.slice(0, 30)}, and goes on`, async () => {
    assert.deepEqual(await get(path), { status: 404, text: MISSING });
    assert.deepEqual(await get('/'), { status: 200, text: HOME });
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
  test(`the preview sends the whole file for ${Object.values(headers).join(' and If-Range ')}, and goes on`, async () => {
    assert.deepEqual(await get('/file.json', headers), { status: 200, text: FILE });
    assert.deepEqual(await get('/'), { status: 200, text: HOME });
  });

for (const method of ['POST', 'DELETE', 'OPTIONS'])
  test(`the preview changes nothing and sends no page for ${method}`, async () => {
    const response = await answerTo('/about/', {}, method);
    assert.deepEqual([response.statusCode, response.headers.allow], [405, 'GET, HEAD']);
    response.destroy();
  });

test(
  'the preview closes the connection for a file that it may not read, and goes on',
  { skip: process.platform !== 'linux' },
  async () => {
    // Its size can be had, and its bytes cannot.
    symlinkSync('/proc/self/mem', join(folder, 'secret.txt'));
    await assert.rejects(get('/secret.txt'), { code: 'ECONNRESET' });
    assert.deepEqual(await get('/'), { status: 200, text: HOME });
  },
);

test('the preview adds the slash of a folder and keeps the query', async () => {
  const response = await answerTo('/about?q=x');
  assert.equal(response.statusCode, 301);
  assert.equal(response.headers.location, '/about/?q=x');
  response.destroy();
});

async function get(path: string, headers = {}): Promise<{ status: number | undefined; text: string }> {
  const response = await answerTo(path, headers);
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += String(part);
  return { status: response.statusCode, text };
}

/** Unlike `fetch`, this sends the path as it is. */
async function answerTo(path: string, headers = {}, method = 'GET'): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CannotRunError } from '../../../../src/desk/call/parse-call.ts';
import { formatFault } from '../../../../src/desk/verify/fault.ts';
import { openSite, readText } from '../../../../src/desk/verify/open-site.ts';
import { readEvidence } from '../../../../src/desk/verify/read-evidence.ts';
import { served } from '../../../support/serve-site.ts';
import { EVIDENCE } from '../../../support/verified-site.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const refused = (message: RegExp) => (error: unknown) =>
  error instanceof CannotRunError && message.test(error.message);

test('a site is read from its folder and from its address, base path included', async (t) => {
  const dir = tempFolder(t, { 'evidence.json': JSON.stringify(EVIDENCE), 'index.html': 'front page' });
  const opened = await openSite(dir);
  assert.deepEqual(await readEvidence(opened), EVIDENCE);
  assert.deepEqual(
    [await readText(opened, 'index.html'), await readText(opened, 'kursk/index.html')],
    ['front page', undefined],
  );

  const origin = await served(t, (request, response) => {
    response.statusCode = request.url === '/b/evidence.json' ? 200 : 404;
    response.end(JSON.stringify(EVIDENCE));
  });
  for (const address of [`${origin}/b`, `${origin}/b/`, `${origin}/b/evidence.json`]) {
    const site = await openSite(address);
    assert.deepEqual(await readEvidence(site), EVIDENCE);
    assert.equal(await site.read('kursk/index.html'), undefined);
  }
  await assert.rejects(readEvidence(await openSite(origin)), refused(/There is no evidence\.json at http/));
});

test('a site that cannot be read is reported differently from a site with errors', async (t) => {
  const dir = tempFolder(t, { file: '' });
  await assert.rejects(openSite('briefing.example'), refused(/neither a web address .* nor a folder/));
  await assert.rejects(openSite(join(dir, 'file')), refused(/is a file\. Give the folder/));
  await assert.rejects(
    readEvidence(await openSite(dir)),
    refused(/There is no evidence\.json at .* npm run build/),
  );
  const gone = await openSite('http://127.0.0.1:1/');
  await assert.rejects(gone.read('index.html'), refused(/127\.0\.0\.1:1\/ cannot be reached/));
  const broken = await served(t, (_, response) => {
    response.statusCode = 503;
    response.end();
  });
  await assert.rejects((await openSite(broken)).read('index.html'), refused(/answers with status 503/));
});

/** Answers each request with a page. */
function sends(headers: Record<string, string>, body: string | Uint8Array = ''): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
  };
}

for (const [name, answer, message] of [
  ['never begins', () => undefined, /did not answer in full within 0\.5 seconds/],
  [
    'never ends',
    (_, response) => {
      response.setHeader('content-type', 'text/html');
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => {
        clearInterval(drip);
      });
    },
    /did not answer in full within 0\.5 seconds/,
  ],
  ['is far too large', sends({}, 'x'.repeat(2000)), /is larger than 1000 bytes; it is not what was built/],
  [
    'unpacks to far more',
    sends({ 'content-encoding': 'gzip' }, gzipSync('x'.repeat(200_000))),
    /is larger than 1000 bytes/,
  ],
  ['is compressed wrongly', sends({ 'content-encoding': 'gzip' }, 'not compressed'), /cannot be reached/],
  [
    'leads in a circle',
    (request, response) => {
      response.writeHead(302, { location: `${request.url ?? ''}x` }).end();
    },
    /cannot be reached \(redirect count exceeded\)/,
  ],
  [
    'leads to another host',
    (request, response) => {
      const { host = '' } = request.headers;
      const location = `http://localhost:${host.split(':')[1] ?? ''}/`;
      response.writeHead(host.startsWith('127.') ? 302 : 200, { location }).end();
    },
    /leads to another host, http:\/\/localhost:/,
  ],
  [
    'is sent in another character set',
    sends({ 'content-type': 'text/html; charset=windows-1251' }),
    /is sent as text\/html; charset=windows-1251\. Let the host send it as text\/html; charset=utf-8/,
  ],
  ['leads elsewhere by a header', sends({ refresh: '0;url=/evil' }), /Refresh: 0;url=\/evil/],
] as [string, RequestListener, RegExp][])
  test(`an answer that ${name} ends with a message`, async (t) => {
    const site = await openSite(await served(t, answer), 0.5);
    await assert.rejects(site.read('index.html', 1000), refused(message));
  });

test('a host that has stopped answering is left alone', async (t) => {
  let asked = 0;
  const origin = await served(t, (request) => {
    asked++;
    request.socket.destroy();
  });
  const site = await openSite(origin);
  const ends = Array.from({ length: 12 }, () => site.read('index.html'));
  const errors = (await Promise.allSettled(ends)).map((end) =>
    end.status === 'rejected' ? String(end.reason) : '',
  );
  assert.equal(asked, 12);
  assert.match(errors.join(), /The 12 last requests failed/);
});

test('a folder in place of a file is a fault of its own', async (t) => {
  const dir = tempFolder(t, { 'index.html/x': '' });
  await assert.rejects((await openSite(dir)).read('index.html'), refused(/is not a file\. Delete it/));
});

test('the name of a file cannot give orders to a terminal', () => {
  assert.equal(
    formatFault({ page: 'a\u001b[2J\nb', place: '', what: 'It is wrong.' }),
    'a‹U+001B›[2J‹U+000A›b\n  It is wrong.',
  );
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { partOf } from '../../../src/offline/deployment.ts';
import { listFiles } from '../../../src/offline/list-files.ts';
import { writeWorker } from '../../../src/offline/write-worker.ts';

const FILES = {
  'index.html': 'front page',
  'kursk/index.html': 'Kursk',
  'offline/index.html': 'not kept',
  '404.html': 'no page here',
  'favicon.svg': '<svg/>',
  'evidence.json': '{}',
  _headers: '/*',
  '_astro/font.A.woff2': 'font',
  'pagefind/current.json': '{}',
  'pagefind/aaaa/record/s1.json': '{}',
};

function builtSite(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

test('what is read can be kept, by its address; what is taken away, and what only a host reads, cannot', (t) => {
  const { list, parts } = listFiles(builtSite(t));
  const { files, shell, bytes } = list;
  assert.deepEqual([list.parts, list.count, parts], [0, 7, []]);
  assert.deepEqual(Object.keys(files).sort(), [
    '',
    '_astro/font.A.woff2',
    'favicon.svg',
    'kursk/',
    'offline/',
    'pagefind/aaaa/record/s1.json',
    'pagefind/current.json',
  ]);
  assert.deepEqual(shell, ['offline/', '_astro/font.A.woff2']);
  assert.ok(bytes > 100);
});

test('a list of many files is divided: each file is in the part that its address says, the shell in none', (t) => {
  const folder = builtSite(t);
  const { list, parts } = listFiles(folder, undefined, 3);
  assert.deepEqual([list.parts, list.count, parts.length], [3, 7, 3]);
  assert.deepEqual(Object.keys(list.files), ['_astro/font.A.woff2', 'offline/']);
  const { list: whole } = listFiles(folder);
  assert.deepEqual(Object.assign({}, list.files, ...parts), whole.files);
  for (const [part, files] of parts.entries())
    for (const address of Object.keys(files)) assert.equal(partOf(address, 3), part);
});

test('one changed letter of a page makes another deployment, and another worker', async (t) => {
  const folder = builtSite(t);
  const written = async (): Promise<string> => {
    await writeWorker(folder, '/news/', true);
    return readFileSync(join(folder, 'sw.js'), 'utf8');
  };
  const before = await written();
  assert.equal(await written(), before);
  writeFileSync(join(folder, 'kursk/index.html'), 'Kurks');
  assert.notEqual(await written(), before);
});

test('the worker of a site without offline copy fetches nothing, and unregisters itself', async (t) => {
  const folder = builtSite(t);
  await writeWorker(folder, '/news/', false);
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  assert.match(worker, /unregister\(\)/);
  assert.doesNotMatch(worker, /fetch/);
});

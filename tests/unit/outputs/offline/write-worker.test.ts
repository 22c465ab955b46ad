import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { deploymentIn } from '../../../../src/outputs/offline/write-worker.ts';

const FILES = {
  'index.html': 'front page',
  'kursk/index.html': 'Kursk',
  '404.html': 'no page here',
  'favicon.svg': '<svg/>',
  'evidence.json': '{}',
  _headers: '/*',
  '_astro/font.A.woff2': 'font',
  'pagefind/fragment/a.pf_fragment': '{}',
};

const AT = { site: 'test-briefing', base: '/news/' };

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

test('pages and what they load can be kept; files to take away, and files that only a host reads, cannot', async (t) => {
  const { files, bytes } = await deploymentIn(builtSite(t), AT);
  const kept = ['', '_astro/font.A.woff2', 'favicon.svg', 'kursk/', 'pagefind/fragment/a.pf_fragment'];
  assert.deepEqual(Object.keys(files).sort(), kept);
  assert.equal(files['kursk/'], '2f94fe2e91b76cbd');
  assert.equal(bytes, 27);
});

test('one changed letter of a page makes another deployment', async (t) => {
  const folder = builtSite(t);
  const { id } = await deploymentIn(folder, AT);
  assert.equal((await deploymentIn(folder, AT)).id, id);
  writeFileSync(join(folder, 'kursk/index.html'), 'Kurks');
  assert.notEqual((await deploymentIn(folder, AT)).id, id);
});

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deploymentIn } from '../../../../src/outputs/offline/write-worker.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

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

test('pages and what they load can be kept; files to take away, and files that only a host reads, cannot', async (t) => {
  const { files, bytes } = await deploymentIn(tempFolder(t, FILES), AT);
  const kept = ['', '_astro/font.A.woff2', 'favicon.svg', 'kursk/', 'pagefind/fragment/a.pf_fragment'];
  assert.deepEqual(Object.keys(files).sort(), kept);
  assert.equal(files['kursk/'], '2f94fe2e91b76cbd');
  assert.equal(bytes, 27);
});

test('one changed letter of a page makes another deployment', async (t) => {
  const folder = tempFolder(t, FILES);
  const { id } = await deploymentIn(folder, AT);
  assert.equal((await deploymentIn(folder, AT)).id, id);
  writeFileSync(join(folder, 'kursk/index.html'), 'Kurks');
  assert.notEqual((await deploymentIn(folder, AT)).id, id);
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from '../../../../src/outputs/publishing/compress-files.ts';

const LONG = 'words '.repeat(1000);

test('compressible files also exist with gzip and brotli, and no partial files; small files and files for hosts do not', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of ['a.html', '_headers', 'b.png', 'c.html.br.part'])
    writeFileSync(join(folder, name), LONG);
  writeFileSync(join(folder, 'small.txt'), 'words');
  assert.deepEqual(await compressFiles(folder), {
    files: 1,
    before: LONG.length,
    after: readFileSync(join(folder, 'a.html.br')).length,
  });
  assert.deepEqual(readdirSync(folder).sort(), [
    '_headers',
    'a.html',
    'a.html.br',
    'a.html.gz',
    'b.png',
    'c.html.br.part',
    'small.txt',
  ]);
  assert.equal(brotliDecompressSync(readFileSync(join(folder, 'a.html.br'))).toString(), LONG);
  assert.equal(gunzipSync(readFileSync(join(folder, 'a.html.gz'))).toString(), LONG);
});

test('a file that cannot be written leaves nothing behind', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'a.html'), LONG);
  // A folder cannot be replaced by a file.
  mkdirSync(join(folder, 'a.html.br/x'), { recursive: true });
  await assert.rejects(compressFiles(folder), { syscall: 'rename' });
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

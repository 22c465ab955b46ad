import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from '../../../../src/outputs/publishing/compress-files.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const LONG = 'words '.repeat(1000);

test('compressible files also exist with gzip and brotli, and no partial files; small files and files for hosts do not', async (t) => {
  const long = Object.fromEntries(
    ['a.html', '_headers', 'b.png', 'c.html.br.part'].map((name) => [name, LONG]),
  );
  const folder = tempFolder(t, { ...long, 'small.txt': 'words' });
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
  // A folder cannot be replaced by a file.
  const folder = tempFolder(t, { 'a.html': LONG, 'a.html.br/x': '' });
  await assert.rejects(compressFiles(folder), { syscall: 'rename' });
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** What does not shrink: fonts and pictures are compressed already, and so is what this has written. */
const IS_COMPRESSED = /\.(?:woff2|png|jpe?g|webp|avif|gz|br|part)$/;
/** Bytes below which a file fits into one packet anyway. */
const SMALL = 1000;

/** How much was written. */
export interface Compressed {
  files: number;
  /** Bytes of those files, as they are and by brotli. */
  before: number;
  after: number;
}

/**
 * Writes beside each file of a folder that shrinks one by gzip (`.gz`) and one by brotli (`.br`), as small as they get, for
 * servers that send such files as they are.
 */
export async function compressFiles(folder: string): Promise<Compressed> {
  const total: Compressed = { files: 0, before: 0, after: 0 };
  const waiting = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !IS_COMPRESSED.test(entry.name) && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name));
  // As many at a time as Node has threads for it.
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const content = await readFile(file);
        if (content.length < SMALL) continue;
        const [small, smaller] = await Promise.all([
          promisify(gzip)(content, { level: 9 }),
          promisify(brotliCompress)(content),
        ]);
        await Promise.all([writeWhole(`${file}.gz`, small), writeWhole(`${file}.br`, smaller)]);
        total.files++;
        total.before += content.length;
        total.after += smaller.length;
      }
    }),
  );
  return total;
}

/** A server that finds a file sends it: there is none under its name before it is whole. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

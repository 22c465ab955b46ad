import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Files that do not shrink: fonts, pictures and EPUBs are compressed already, and so are the files written here. */
const IS_COMPRESSED = /\.(?:woff2|png|jpe?g|webp|avif|epub|gz|br|part)$/;
/** Minimum size in bytes: a smaller file fits into one packet anyway. */
const SMALL = 1000;

/** Result of the compression. */
export interface Compressed {
  files: number;
  /** Total bytes of those files, uncompressed and with brotli. */
  before: number;
  after: number;
}

/**
 * Writes a gzip (`.gz`) and a brotli (`.br`) version beside each compressible file of a folder, at the highest level, for
 * servers that serve precompressed files.
 */
export async function compressFiles(folder: string): Promise<Compressed> {
  const total: Compressed = { files: 0, before: 0, after: 0 };
  const waiting = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !IS_COMPRESSED.test(entry.name) && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name));
  // As many at a time as Node’s thread pool has threads.
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

/** A server may send a file as soon as it exists, so it is written under another name and then renamed. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(`${file}.part`, content);
    await rename(`${file}.part`, file);
  } catch (error) {
    await rm(`${file}.part`, { force: true });
    throw error;
  }
}

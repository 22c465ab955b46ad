import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { checksum, OFFLINE_PAGE, type FileList } from './deployment.ts';

/** Pages, what they load, the search index and the icon: what is read. What is taken away stays on the server. */
const CAN_BE_KEPT = /^(?:(?:.+\/)?index\.html|_astro\/.+|pagefind\/.+|favicon\.svg)$/;
const IS_SHELL = /^_astro\//;

/**
 * Lists what can be kept of a built site, in the order of the alphabet.
 * @param folder the built site, in which every file is as it will be published.
 */
export async function listFiles(folder: string): Promise<FileList> {
  const list: FileList = { shell: [OFFLINE_PAGE], files: {}, bytes: 0 };
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(sep, '/'));
  for (const name of names.filter((name) => CAN_BE_KEPT.test(name)).sort()) {
    const path = join(folder, name);
    const content = await readFile(path).catch((error: unknown) => {
      // A folder of the search index.
      if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return undefined;
      throw error;
    });
    if (content === undefined) continue;
    const address = name.replace(/(?:^|(?<=\/))index\.html$/, '');
    list.files[address] = await checksum(content);
    list.bytes += (await promisify(gzip)(content)).length;
    if (IS_SHELL.test(address)) list.shell.push(address);
  }
  return list;
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHECKSUM_DIGITS, OFFLINE_PAGE, partOf, type Checksums, type FileList } from './deployment.ts';

/** Pages, what they load, the search index and the icon: what is read. What is taken away stays on the server. */
const CAN_BE_KEPT = /^(?:(?:.+\/)?index\.html|_astro\/.+|pagefind\/.+|favicon\.svg)$/;
const IS_SHELL = /^_astro\//;

/** So many files are listed in one file; of more, the list is divided. */
export const LISTED_TOGETHER = 1000;
/** So many files at most are compressed to tell how much the whole takes to load; the others are taken to be alike. */
const WEIGHED = 200;

/** The list of a site’s files, and its parts. */
export interface DividedList {
  list: FileList;
  parts: Checksums[];
}

/**
 * Lists what can be kept of a built site, in the order of the alphabet.
 * @param folder the built site, in which every file is as it will be published.

 * @param together so many files are listed without parts.
 */
export function listFiles(
  folder: string,

  together = LISTED_TOGETHER,
): DividedList {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => CAN_BE_KEPT.test(name))
    .sort();
  const parts = names.length <= together ? 0 : Math.ceil(names.length / together);
  const list: FileList = { shell: [OFFLINE_PAGE], files: {}, parts, count: names.length, bytes: 0 };
  const divided = Array.from({ length: parts }, (): Checksums => ({}));
  const step = Math.ceil(names.length / WEIGHED);
  let [all, weighed, compressed] = [0, 0, 0];
  for (const [index, name] of names.entries()) {
    const isWeighed = index % step === 0;

    const content = readFileSync(join(folder, name));
    const address = name.replace(/(?:^|(?<=\/))index\.html$/, '');
    const isShell = IS_SHELL.test(address) || address === OFFLINE_PAGE;
    const listed = isShell ? list.files : (divided[partOf(address, Math.max(parts, 1))] ?? list.files);
    // The same as the worker’s `checksum`; of thousands of small files the waiting would take longer than the work.
    const sum = createHash('sha256').update(content).digest('hex');
    listed[address] = sum.slice(0, CHECKSUM_DIGITS);
    all += content.length;
    if (isWeighed) {
      weighed += content.length;
      compressed += gzipSync(content).length;
    }
    if (IS_SHELL.test(address)) list.shell.push(address);
  }
  list.bytes = Math.round((compressed * all) / Math.max(weighed, 1));
  return { list, parts: divided };
}

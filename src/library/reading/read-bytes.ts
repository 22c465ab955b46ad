import { lstatSync, readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem.ts';

const MEGABYTE = 1024 * 1024;
/** Maximum size of a text; that of a captured page is ten times as much. */
const MOST_MEGABYTES = 2;

/** Whether a folder has something of this name, even a symbolic link that is broken. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Reads one file of the content.
 * @param path its absolute path; `file` is its path in messages.
 * @param problems receives a problem if it is no file, is too long or cannot be read. A pipe or a device, which may never end, is not
 * opened.
 * @param mostMegabytes its maximum size.
 */
export function readBytes(
  path: string,
  file: string,
  problems: Problem[],
  mostMegabytes = MOST_MEGABYTES,
): Buffer | undefined {
  let fault = whyNoFile(path);
  try {
    const size = fault === undefined ? statSync(path).size : 0;
    if (size > mostMegabytes * MEGABYTE)
      fault = [
        `The file has ${Math.ceil(size / MEGABYTE)} MB. The maximum is ${mostMegabytes} MB.`,
        'Look whether it is the right file. Entries may be divided among several files.',
      ];
    if (fault === undefined) return readFileSync(path);
  } catch (error) {
    fault = whyNot(error);
  }
  problems.push({ file, what: fault[0], todo: fault[1] });
  return undefined;
}

/** What is wrong, and what to do. */
export type Advice = [what: string, todo: string];

/** What to say of something that is not a file; undefined for a file. */
export function whyNoFile(path: string): Advice | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() === true) return undefined;
    if (found !== undefined)
      return [
        `This is ${found.isDirectory() ? 'a folder' : 'a pipe or a device'}, not a file.`,
        'Take it away, and put the file itself here.',
      ];
    return isThere(path)
      ? [
          'This symbolic link is broken: it points to no file.',
          'Put the file itself here, or delete the link.',
        ]
      : ['The file does not exist.', 'Put it back.'];
  } catch (error) {
    return whyNot(error);
  }
}

/** What to say of a file or folder that the system does not open, and what to do. */
export function whyNot(error: unknown): Advice {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM')
    return ['It cannot be read: its permissions do not allow it.', 'Allow yourself to read it: chmod u+rX.'];
  if (code === 'ELOOP')
    return ['Symbolic links lead in a circle here.', 'Put the file itself here, or delete the links.'];
  return [`It cannot be read (${code}).`, 'Look at it in a file manager, or restore it.'];
}

import { mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EntryError, type NewEntry } from './place-entry.ts';

/**
 * Writes an entry atomically: at the end of its file, or into a new file, never over an existing one.
 * @throws EntryError if it cannot be written.
 */
export function writeEntry({ file: { path, file }, isNewFile, text }: NewEntry): void {
  const size = isNewFile ? 0 : statSync(path).size;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: isNewFile ? 'wx' : 'a' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (isNewFile && code !== 'EEXIST') rmSync(path, { force: true });
    if (!isNewFile && statSync(path).size > size) truncateSync(path, size);
    throw new EntryError(`${file} cannot be written: ${message}.`);
  }
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all, and its folders where they are missing. @throws the system’s error if it cannot be written. */
export function writeFileWhole(path: string, text: string): void {
  const folder = dirname(path);
  // Names that begin with a dot are not content.
  const part = join(folder, `.${basename(path)}.part`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(part, text);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '../../src/library/reading/sha256.ts';

/** Everything in a folder by its path, sorted: the SHA-256 of each file, “folder” for each folder. */
export function folderSnapshot(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const held = entry.isDirectory() ? 'folder' : sha256(readFileSync(path));
    return [relative(root, path), held] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../call/write-file-whole.ts';
import type { Texts } from './schema-files.ts';

/**
 * Writes the texts that differ from the existing files, each atomically.
 * @param root folder that the paths are relative to.
 * @returns the paths of the written files.
 */
export function writeChanged(root: string, texts: Texts): string[] {
  const changed = [...texts].filter(([path, text]) => {
    const target = join(root, path);
    return !existsSync(target) || readFileSync(target, 'utf8') !== text;
  });
  for (const [path, text] of changed) writeFileWhole(join(root, path), text);
  return changed.map(([path]) => path);
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Texts } from './schema-files.ts';

/**
 * Writes those texts that differ from what lies there, each whole or not at all.
 * @param root folder that the paths begin at.
 * @returns the paths of the files that were written.
 */
export function writeChanged(root: string, texts: Texts): string[] {
  const changed = [...texts].filter(([path, text]) => {
    const target = join(root, path);
    return !existsSync(target) || readFileSync(target, 'utf8') !== text;
  });
  for (const [path, text] of changed) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.part`, text);
    renameSync(`${target}.part`, target);
  }
  return changed.map(([path]) => path);
}

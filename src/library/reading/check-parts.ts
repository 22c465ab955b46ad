import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { isLitter } from './is-litter.ts';
import { allowedNames } from './nearest-name.ts';
import type { Problem } from './problem.ts';

/** Files for editors, not for the site. */
const MANUALS = ['README.md', 'FIELDS.md'];

/**
 * Reports unknown files and folders at the top of the content: the site does not read them, and one may be a misspelt part.
 * The editors’ manuals are ignored, and what systems and editors leave behind.
 * @param parts the names that are read; folders end with a slash: `articles/`, `words.yaml`.
 */
export function checkParts(contentDir: string, parts: readonly string[], problems: Problem[]): void {
  const known = [...parts, ...MANUALS];
  for (const entry of readdirSync(contentDir, { withFileTypes: true })) {
    const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
    // A symbolic link may point to a folder. A folder with the name of a file, or a file with that of a folder, is reported where
    // it is read.
    if (isLitter(entry.name) || [name, entry.name, `${name}/`].some((one) => known.includes(one))) continue;
    problems.push({
      file: `${basename(contentDir)}/${name}`,
      what: `Unknown ${entry.isDirectory() ? 'folder' : 'file'}: the site does not read it.`,
      todo: `Rename it, or take it out of the content. ${allowedNames(name, known)}`,
    });
  }
}

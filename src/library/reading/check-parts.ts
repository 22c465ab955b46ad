import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { allowedNames } from './nearest-name.ts';
import type { Problem } from './problem.ts';

/** Files for editors, not for the site. */
const MANUALS = ['README.md', 'FIELDS.md'];

/**
 * A file or folder at the top of the content that is none of its parts is a problem: it would not be read, and a
 * misspelt part would be missing. Names that begin with a dot and the editors’ manuals are passed over.
 * @param parts the names that are read, folders with a slash behind them: `articles/`, `words.yaml`.
 */
export function checkParts(contentDir: string, parts: readonly string[], problems: Problem[]): void {
  const known = [...parts, ...MANUALS];
  for (const entry of readdirSync(contentDir, { withFileTypes: true })) {
    const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
    // A link may lead to a folder.
    if (name.startsWith('.') || known.includes(name) || known.includes(`${name}/`)) continue;
    problems.push({
      file: `${basename(contentDir)}/${name}`,
      what: `Unknown ${entry.isDirectory() ? 'folder' : 'file'}: the site does not read it.`,
      todo: `Rename it, or take it out of the content. ${allowedNames(name, known)}`,
    });
  }
}

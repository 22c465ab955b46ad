import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Change } from './message-cases.ts';

/**
 * Makes the changes of a case in a folder, where files are named as messages name them: `content/articles/x.md`.
 * @throws Error where the changed words do not stand there, or stand twice: that is a fault of the case.
 */
export function applyChanges(root: string, changes: readonly Change[]): void {
  for (const change of changes) {
    const path = join(root, change.file);
    mkdirSync(dirname(path), { recursive: true });
    switch (change.kind) {
      case 'words': {
        const before = change.from === '' && !existsSync(path) ? '' : readFileSync(path, 'utf8');
        writeFileSync(path, changed(before, change), change.encoding);
        break;
      }
      case 'gone':
        rmSync(path, { recursive: true });
        break;
      case 'renamed':
        renameSync(path, join(root, change.to));
        break;
      case 'copied':
        cpSync(path, join(root, change.to));
        break;
      case 'linked':
        symlinkSync(change.to, path);
        break;
      case 'made':
        writeFileSync(path, change.bytes);
    }
  }
}

type Words = Extract<Change, { kind: 'words' }>;

/** Whole lines are changed where the words are whole lines; else the words inside a line are. */
function changed(text: string, { file, from, to }: Words): string {
  if (text === '' && from === '') return `${to}\n`;
  if (from === '') throw new Error(`${file} is there: say between which of its lines the words are added.`);
  const lines = `\n${text}`.split(`\n${from}\n`);
  if (lines.length === 2) return lines.join(to === '' ? '\n' : `\n${to}\n`).slice(1);
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in ${file}, not once.`);
  return parts.join(to);
}

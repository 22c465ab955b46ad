import { structuredPatch } from 'diff';
import { wordsWithLines, type Word } from '../../library/copies/words-of.ts';

/** A group of nearby changes, with the words around them. */
export interface Hunk {
  /** Lines (1-based) of the first change; on a side without words there, the line of the nearest word. */
  oldLine: number;
  newLine: number;
  parts: { kind: 'same' | 'old' | 'new'; words: string[] }[];
}

/** Number of context words before and after a change. */
const CONTEXT = 6;

/** Time limit: comparing two unrelated pages would take minutes. */
const MOST_MILLISECONDS = 10_000;

const KINDS = { ' ': 'same', '-': 'old', '+': 'new' } as const;

/** Compares two captures word by word, ignoring line breaks. Texts that cannot be compared in time are one change. */
export function changeHunks(before: string, after: string): { hunks: Hunk[]; changes: number } {
  const [old, now] = [wordsWithLines(before), wordsWithLines(after)];
  const patch = structuredPatch('', '', oneInALine(old), oneInALine(now), undefined, undefined, {
    context: CONTEXT,
    timeout: MOST_MILLISECONDS,
  });
  const whole = [...old.map(({ text }) => `-${text}`), ...now.map(({ text }) => `+${text}`)];
  const found = patch?.hunks ?? [{ oldStart: 1, newStart: 1, lines: whole }];
  const hunks = found.map(({ oldStart, newStart, lines }): Hunk => {
    const parts: Hunk['parts'] = [];
    for (const line of lines) {
      const kind = KINDS[line.charAt(0) as keyof typeof KINDS];
      const last = parts.at(-1);
      if (last?.kind === kind) last.words.push(line.slice(1));
      else parts.push({ kind, words: [line.slice(1)] });
    }
    const context = parts[0]?.kind === 'same' ? parts[0].words.length : 0;
    return {
      oldLine: lineAt(old, oldStart - 1 + context),
      newLine: lineAt(now, newStart - 1 + context),
      parts,
    };
  });
  // Removed and added words at the same place are one change.
  const changes = hunks
    .flatMap(({ parts }) => parts)
    .filter(({ kind }, index, all) => kind !== 'same' && (all[index - 1]?.kind ?? 'same') === 'same');
  return { hunks, changes: changes.length };
}

function oneInALine(words: readonly Word[]): string {
  return words.map(({ text }) => `${text}\n`).join('');
}

function lineAt(words: readonly Word[], index: number): number {
  return (words[index] ?? words.at(-1))?.line ?? 1;
}

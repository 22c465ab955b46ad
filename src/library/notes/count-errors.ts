import { inFigures } from '../basics/wording.ts';
import type { Note } from './note-schema.ts';

/** The number of errors that notes mark, and of serious ones. Context (grade E) is not an error. */
export function countErrors(notes: readonly Pick<Note, 'grade'>[]): { all: number; serious: number } {
  return {
    all: notes.filter(({ grade }) => grade !== 'E').length,
    serious: notes.filter(({ grade }) => grade === 'A').length,
  };
}

/** The errors of an article in words: “54 errors marked, 2 serious”, and the kinds of serious ones: “wrong side, meaning lost”. */
export function errorsMarked(notes: readonly Pick<Note, 'grade' | 'label'>[]): {
  counts: string;
  /** Empty if none is serious. */
  kinds: string;
} {
  const { all, serious } = countErrors(notes);
  const kinds = [...new Set(notes.flatMap(({ label }) => label?.toLowerCase() ?? []))].join(', ');
  if (all === 0) return { counts: 'No error marked', kinds };
  const counts = `${inFigures(all, 'error')} marked, ${serious === 0 ? 'none' : serious} serious`;
  return { counts, kinds };
}

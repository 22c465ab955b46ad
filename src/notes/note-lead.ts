import type { Note } from './read-notes.ts';

/** The word or two in bold before a note: what went wrong, or “Error”; undefined for lesser notes. */
export function noteLead({ label, grade, read }: Note): string | undefined {
  return label ?? (grade === 'B' && read !== undefined ? 'Error' : undefined);
}

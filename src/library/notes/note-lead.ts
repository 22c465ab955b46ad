import type { Grade } from './note-schema.ts';
import type { Note } from './note-schema.ts';

const LEADS: Partial<Record<Grade, string>> = { B: 'Error', E: 'Context' };

/** The word or two in bold before a note: what a serious error is, “Error” or “Context”; undefined for lesser errors. */
export function noteLead({ label, grade }: Pick<Note, 'label' | 'grade'>): string | undefined {
  return label ?? LEADS[grade];
}

import type { Grade, Note } from './note-schema.ts';

const LEADS: Partial<Record<Grade, string>> = { B: 'Error', E: 'Context' };

/** The bold label before a note: the kind of a serious error, “Error” or “Context”; undefined for lesser errors. */
export function noteLead({ label, grade }: Pick<Note, 'label' | 'grade'>): string | undefined {
  return label ?? LEADS[grade];
}

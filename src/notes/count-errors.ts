import type { Note } from './read-notes.ts';

/** How many notes mark an error, and how many of those errors are serious. Context (grade E) is no error. */
export function countErrors(notes: readonly Pick<Note, 'grade'>[]): { all: number; serious: number } {
  return {
    all: notes.filter(({ grade }) => grade !== 'E').length,
    serious: notes.filter(({ grade }) => grade === 'A').length,
  };
}

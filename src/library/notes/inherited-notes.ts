import type { Quotation } from '../citations/statement.ts';
import type { Note } from './note-schema.ts';
import { wrongWords } from './wrong-words.ts';

/**
 * Whether a note is shown wherever its wrong words are quoted: errors of grades A and B always, lesser ones of grade C with what
 * the words should be. Slips of type and context are shown on the article’s page alone.
 */
export function isQuotedWithItsWords({ grade, read }: Pick<Note, 'grade' | 'read'>): boolean {
  return grade < 'C' || (grade === 'C' && read !== undefined);
}

/** The notes that a quotation brings along: those of them whose wrong words it has, or a part of them. */
export function inheritedNotes({ place }: Pick<Quotation, 'place'>, notes: readonly Note[]): Note[] {
  return notes.filter((note) => {
    const wrong = wrongWords(note);
    if (wrong === undefined || !isQuotedWithItsWords(note)) return false;
    return wrong.block.id === place.block.id && wrong.start < place.end && place.start < wrong.end;
  });
}

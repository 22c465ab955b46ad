import type { Quotation } from '../citations/statement.ts';
import type { Note } from './note-schema.ts';
import { wrongWords } from './wrong-words.ts';

/**
 * Whether a note is shown wherever its wrong words are quoted: errors of grades A and B always, those of grade C if they have a
 * correction. Typing errors and context are shown on the article’s page only.
 */
export function isQuotedWithItsWords({ grade, read }: Pick<Note, 'grade' | 'read'>): boolean {
  return grade < 'C' || (grade === 'C' && read !== undefined);
}

/** The notes to show with a quotation: those whose wrong words it contains, even in part. */
export function inheritedNotes({ place }: Pick<Quotation, 'place'>, notes: readonly Note[]): Note[] {
  return notes.filter((note) => {
    const wrong = wrongWords(note);
    if (wrong === undefined || !isQuotedWithItsWords(note)) return false;
    return wrong.block.id === place.block.id && wrong.start < place.end && place.start < wrong.end;
  });
}

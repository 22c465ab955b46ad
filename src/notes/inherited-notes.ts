import type { Quotation } from '../citations/statement.ts';
import type { Note } from './read-notes.ts';
import { wrongWords } from './wrong-words.ts';

/** Notes that a quotation inherits: those on a slip (grades A to C, with a reading) whose wrong words its own touch. */
export function inheritedNotes({ place }: Pick<Quotation, 'place'>, notes: readonly Note[]): Note[] {
  return notes.filter((note) => {
    const wrong = wrongWords(note);
    if (wrong === undefined || note.read === undefined || note.grade > 'C') return false;
    return wrong.block.id === place.block.id && wrong.start < place.end && place.start < wrong.end;
  });
}

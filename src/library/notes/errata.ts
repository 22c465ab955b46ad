import type { Erratum, Quotation } from '../citations/statement.ts';
import { inheritedNotes } from './inherited-notes.ts';
import { noteLead } from './note-lead.ts';
import type { Note } from './note-schema.ts';
import { shouldBe } from './should-be.ts';

/** The errors that an article’s notes find in quoted words. */
export function errataIn(words: Pick<Quotation, 'place'>, notes: readonly Note[]): Erratum[] {
  return inheritedNotes(words, notes).map((note) => erratumOf(note));
}

/** Lesser errors: the correction is enough. */
const SELF_EVIDENT = 'CD';

/**
 * A note in short form for display next to the words; the notes page has the full text.
 * @param explained whether to add what is wrong, if that is more than the correction says; next to a quotation only a note
 * without a correction has it.
 */
export function erratumOf(
  { quote, for: wrong = quote, read, grade, label, says, confidence }: Note,
  explained = false,
): Erratum {
  return {
    lead: noteLead({ label, grade }),
    isSerious: grade === 'A',
    wrong,
    shouldBe: shouldBe({ confidence }),
    read: read?.replace(/\.$/, ''),
    remarks: read === undefined || (explained && !SELF_EVIDENT.includes(grade)) ? [says] : [],
  };
}

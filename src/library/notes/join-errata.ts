import type { Erratum, Statement } from '../citations/statement.ts';
import { inheritedNotes } from './inherited-notes.ts';
import { noteLead } from './note-lead.ts';
import type { Note } from './note-schema.ts';
import { shouldBe } from './should-be.ts';

/** Adds to every quotation the errata of its words. @param notes by article id. */
export function joinErrata(
  statements: readonly Pick<Statement, 'quotations'>[],
  notes: ReadonlyMap<string, readonly Note[]>,
): void {
  for (const { quotations } of statements)
    for (const quotation of quotations)
      quotation.errata = inheritedNotes(quotation, notes.get(quotation.source.id) ?? []).map((note) =>
        erratumOf(note),
      );
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

import type { Erratum, Statement } from '../citations/statement.ts';
import { inheritedNotes } from './inherited-notes.ts';
import { noteLead } from './note-lead.ts';
import type { Note } from './note-schema.ts';

/** Gives every quotation the errata of the words that it quotes. @param notes those on each article, by its id. */
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

/** Lesser errors: what the words should be says it all. */
const SELF_EVIDENT = 'CD';

/**
 * A note as it is printed beside the words: briefly, since the page of the notes has everything.
 * @param explained with what is wrong, where that is more than the correction says; beside a quotation only a note without a
 * correction says it.
 */
export function erratumOf(
  { quote, for: wrong = quote, read, grade, label, says, confidence }: Note,
  explained = false,
): Erratum {
  return {
    lead: noteLead({ label, grade }),
    isSerious: grade === 'A',
    wrong,
    read: read?.replace(/\.$/, ''),
    remarks: [
      ...(confidence === 'low' && read !== undefined ? ['We are not sure.'] : []),
      ...(read === undefined || (explained && !SELF_EVIDENT.includes(grade)) ? [says] : []),
    ],
  };
}

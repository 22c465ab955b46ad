import type { Erratum, Statement } from '../citations/statement.ts';
import { inheritedNotes } from './inherited-notes.ts';
import { noteLead } from './note-lead.ts';
import type { Note } from './read-notes.ts';

/** Gives every quotation the errata of the words that it quotes. @param notes those on each article, by its id. */
export function joinErrata(
  statements: readonly Pick<Statement, 'quotations'>[],
  notes: ReadonlyMap<string, readonly Note[]>,
): void {
  for (const { quotations } of statements)
    for (const quotation of quotations)
      quotation.errata = inheritedNotes(quotation, notes.get(quotation.source.id) ?? []).flatMap(
        (note) => erratumOf(note) ?? [],
      );
}

/** A note as a correction of the quoted words; undefined if it gives no reading. */
export function erratumOf(note: Note): Erratum | undefined {
  const { quote, for: wrong = quote, read } = note;
  if (read === undefined) return undefined;
  return { lead: noteLead(note), isSerious: note.grade === 'A', wrong, read: read.replace(/\.$/, '') };
}

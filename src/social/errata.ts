import type { Quotation } from '../citations/statement.ts';
import { inheritedNotes } from '../notes/inherited-notes.ts';
import { noteLead } from '../notes/note-lead.ts';
import type { Note } from '../notes/read-notes.ts';

/** Editor’s notes of each article, by its id. */
export type NotesOfArticles = ReadonlyMap<string, readonly Note[]>;

/** A line of an errata slip: for the wrong words read the right ones. */
export interface Erratum {
  /** In bold before it: “Wrong”. */
  lead: string | undefined;
  wrong: string;
  read: string;
}

/** What stands under a quotation, on the pages and in a picture, because its words touch a slip. */
export function errataOf(quotation: Quotation, notes: NotesOfArticles): Erratum[] {
  return inheritedNotes(quotation, notes.get(quotation.source.id) ?? []).map((note) => ({
    lead: noteLead(note),
    wrong: note.for ?? note.quote,
    read: (note.read ?? '').replace(/\.$/, ''),
  }));
}

import type { ArticleEvidence, Evidence } from '../../outputs/evidence/evidence-schema.ts';
import { firstDifference, type Fault } from './fault.ts';
import { onScreen, visibleText, type PageTree } from './page-tree.ts';

/** Address of the page with an article’s notes in full. */
export function notesAddress({ address }: Pick<ArticleEvidence, 'address'>): string {
  return `${address}notes/`;
}

/** Checks the page of an article’s notes: each row has a note’s words, what is wrong, the reading and the basis. */
export function checkNotesPage(page: PageTree, article: ArticleEvidence, { notes }: Evidence): Fault[] {
  const rows = page.elements
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => onScreen(visibleText(row)));
  return notes
    .filter((note) => note.article === article.id)
    .flatMap((note): Fault[] => {
      // The right words are shown in quotation marks, without their full stop.
      const read = note.read?.replace(/\.$/, '') ?? '';
      const parts = [note.for ?? note.quote, read, note.says, note.basis, note.confidence];
      const missing = (row: string): string[] => parts.filter((part) => !row.includes(onScreen(part)));
      const row = rows.toSorted((a, b) => missing(a).length - missing(b).length)[0] ?? '';
      const [first] = missing(row);
      if (first === undefined) return [];
      const place = note.id;
      const what = 'The editor’s note says something else.';
      const words = first.split(' ');
      const from = row.indexOf(words[0] ?? '');
      return [
        {
          page: notesAddress(article),
          place,
          what,
          ...(from === -1 ? { recorded: `“${first}”` } : firstDifference(first, row.slice(from))),
        },
      ];
    });
}

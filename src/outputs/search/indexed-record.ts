import { aliasesOf, type RuleTable } from './aliases.ts';
import type { IndexedPassage, IndexedRecord } from '../../library/search/found-record.ts';
import type { SearchPassage, SearchRecord } from '../../library/search/search-record.ts';

/** A record as the index stores it for display. */
export function indexedRecord(
  { title, about, passages, filters }: SearchRecord,
  rules: RuleTable,
): IndexedRecord {
  return { title, about, filters, passages: passages.map((passage) => indexPassage(passage, rules)) };
}

function indexPassage(
  { href, label, text, alsoFoundBy, notes = [] }: SearchPassage,
  rules: RuleTable,
): IndexedPassage {
  const aliases = [...aliasesOf(wordsOf(text), rules)].sort(([a], [b]) => a - b);
  return {
    href: href.slice(1),
    label,
    text,
    ...(alsoFoundBy !== undefined && { names: [...alsoFoundBy] }),
    ...(aliases.length > 0 && {
      aliases: aliases.map(([word, others]): [number, ...string[]] => [word, ...others]),
    }),
    ...(notes.length > 0 && {
      notes: notes.map((note) => ({
        ...note,
        href: note.href.slice(1),
        aliases: [...aliasesOf(wordsOf(note.read), rules).values()].flatMap((own) => [...own]),
      })),
    }),
  };
}

/** The words of a text as it prints them. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

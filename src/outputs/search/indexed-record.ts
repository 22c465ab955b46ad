import { aliasesOf, type RuleTable } from './aliases.ts';
import type { IndexedPassage, IndexedRecord } from '../../library/search/found-record.ts';
import type { SearchPassage, SearchRecord } from '../../library/search/search-record.ts';

/** A record as the index stores it for display. */
export function indexedRecord(
  { title, about, passages, filters }: SearchRecord,
  rules: RuleTable,
): IndexedRecord {
  return {
    title,
    about,
    regions: filters.region,
    passages: passages.map((passage) => indexPassage(passage, rules)),
  };
}

function indexPassage({ notes = [], ...passage }: SearchPassage, rules: RuleTable): IndexedPassage {
  const aliases = [...aliasesOf(wordsOf(passage.text), rules)].sort(([a], [b]) => a - b);
  return {
    ...passage,
    ...(aliases.length > 0 && {
      aliases: aliases.map(([word, others]): [number, ...string[]] => [word, ...others]),
    }),
    ...(notes.length > 0 && {
      notes: notes.map((note) => ({
        ...note,
        aliases: [...aliasesOf(wordsOf(note.read), rules).values()].flatMap((own) => [...own]),
      })),
    }),
  };
}

/** The words of a text as it prints them. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

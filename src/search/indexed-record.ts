import { aliasesOf, type RuleTable } from './aliases.ts';
import { NAMES_APART, type IndexedNote, type IndexedPassage, type IndexedRecord } from './found-record.ts';
import { FILTERS, type SearchPassage, type SearchRecord } from './search-record.ts';

/**
 * A record as the index keeps it for showing. Addresses are written without the base, so that an index is the same
 * wherever a site lies.
 */
export function indexedRecord(
  { title, about, passages, filters }: SearchRecord,
  rules: RuleTable,
  base: string,
): IndexedRecord {
  const told = FILTERS.filter((filter) => filter !== 'voice' && filters[filter].length > 0);
  return {
    name: title,
    about,
    filters: Object.fromEntries(told.map((filter) => [filter, filters[filter]])),
    passages: passages.map((passage) => indexPassage(passage, rules, base)),
  };
}

function indexPassage(
  { href, label, text, alsoFoundBy, notes = [] }: SearchPassage,
  rules: RuleTable,
  base: string,
): IndexedPassage {
  const local = (address: string): string => address.slice(base.length);
  const aliases = [...aliasesOf(wordsOf(text), rules)].sort(([a], [b]) => a - b);
  return {
    h: local(href),
    l: label,
    t: text,
    ...(alsoFoundBy !== undefined && { x: alsoFoundBy.join(NAMES_APART) }),
    ...(aliases.length > 0 && { a: aliases.map(([word, others]) => [word, ...others]) }),
    ...(notes.length > 0 && {
      n: notes.map(({ start, end, wrong, read, href: note, label: grave }): IndexedNote => {
        const others = [...aliasesOf(wordsOf(read), rules).values()].flatMap((own) => [...own]);
        const told: IndexedNote = [start, end, wrong, read, local(note), others];
        if (grave !== undefined) told.push(grave);
        return told;
      }),
    }),
  };
}

/** The words of a text as it prints them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

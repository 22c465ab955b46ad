import { findPassages, type Findings, type Found } from '../../src/browser/search/find-passages.ts';
import type { FoundRecord, IndexedPassage } from '../../src/library/search/found-record.ts';
import type { Passage } from '../../src/browser/search/excerpt.ts';
import { parseQuery } from '../../src/browser/search/parse-query.ts';

/** A passage as the index stores it. */
export function passageOf(text: string, fields: Partial<IndexedPassage> = {}): IndexedPassage {
  return { href: '/articles/x/#p1', label: 'X ¶1', text, ...fields };
}

/** A record found by the index; a text is a passage without aliases and notes. */
export function recordOf(
  passages: readonly (string | IndexedPassage)[],
  fields: Partial<FoundRecord> = {},
): FoundRecord {
  return {
    voice: 'source',
    title: undefined,
    about: undefined,
    passages: passages.map((passage) => (typeof passage === 'string' ? passageOf(passage) : passage)),
    regions: [],
    score: 1,
    ...fields,
  };
}

/** The results of a query if the index finds these records. */
export function search(typed: string, ...records: FoundRecord[]): Findings {
  return findPassages(records, parseQuery(typed));
}

/** The texts of the shown passages, with matches in square brackets. */
export function shown(found: readonly Found[]): string[] {
  return found.flatMap(({ passages }) =>
    passages.map(({ runs }) => runs.map(({ text, match }) => (match ? `[${text}]` : text)).join(' ')),
  );
}

/** The passages shown of a full match. */
export function look(typed: string, ...passages: (string | IndexedPassage)[]): string[] {
  return shown(search(typed, recordOf(passages)).full);
}

/** What is shown of a passage that has the whole query. */
export function passageShown(typed: string, passage: string | IndexedPassage): Passage | undefined {
  return search(typed, recordOf([passage])).full[0]?.passages[0];
}

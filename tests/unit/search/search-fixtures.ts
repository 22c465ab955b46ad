import { findPassages, type Findings, type Found } from '../../../src/search/find-passages.ts';
import type { FoundRecord, IndexedPassage } from '../../../src/search/found-record.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';

/** A passage as the index keeps it. */
export function passageOf(text: string, fields: Partial<IndexedPassage> = {}): IndexedPassage {
  return { h: 'articles/x/#p1', l: 'X ¶1', t: text, ...fields };
}

/** A record that the index offers; a text is a passage without aliases and notes. */
export function recordOf(
  passages: readonly (string | IndexedPassage)[],
  fields: Partial<FoundRecord> = {},
): FoundRecord {
  return {
    voice: 'source',
    title: undefined,
    about: undefined,
    regions: [],
    passages: passages.map((passage) => (typeof passage === 'string' ? passageOf(passage) : passage)),
    filters: {},
    score: 1,
    ...fields,
  };
}

/** What a reader gets who types this, if the index offers these records. */
export function search(typed: string, ...records: FoundRecord[]): Findings {
  return findPassages(records, parseQuery(typed));
}

/** The texts of the shown passages, what matches in square brackets. */
export function shown(found: readonly Found[]): string[] {
  return found.flatMap(({ passages }) =>
    passages.map(({ runs }) => runs.map(({ text, match }) => (match ? `[${text}]` : text)).join(' ')),
  );
}

/** Text as it was before it became HTML. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

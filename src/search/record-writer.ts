import { digestOf } from '../keeping/digest.ts';
import type { KeptResults } from '../keeping/kept-results.ts';
import { ruleTable, type AliasRule } from './aliases.ts';
import { indexedRecord } from './indexed-record.ts';
import { recordHtml } from './record-html.ts';
import type { SearchRecord } from './search-record.ts';

/** A record as the index takes it. */
export interface WrittenRecord {
  /** What is shown of it, as JSON. */
  shown: string;
  /** What Pagefind indexes. */
  html: string;
}

/**
 * What writes records for the index.
 * @param rules the aliases of their words.
 * @param base path the site is served from.
 * @param kept records of articles as an earlier build has written them; one of ours is written sooner than found.
 */
export function recordWriter(
  rules: readonly AliasRule[],
  base: string,
  kept?: KeptResults<WrittenRecord>,
): (record: SearchRecord) => WrittenRecord {
  const table = ruleTable(rules);
  const write = (record: SearchRecord): WrittenRecord => {
    const shown = indexedRecord(record, table, base);
    return { shown: JSON.stringify(shown), html: recordHtml(record, shown) };
  };
  return (record) => {
    if (kept === undefined || record.voice === 'ours') return write(record);
    const [id, key] = [digestOf(record.id), digestOf([record, rules])];
    const before = kept.take(id, key);
    if (before !== undefined) return before;
    const written = write(record);
    kept.keep(id, key, written);
    return written;
  };
}

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { KeptResults } from '../../../src/keeping/kept-results.ts';
import type { AliasRule } from '../../../src/search/aliases.ts';
import { aliasRules } from '../../../src/search/build-index.ts';
import { recordWriter, type WrittenRecord } from '../../../src/search/record-writer.ts';
import type { SearchRecord } from '../../../src/search/search-record.ts';
import { sourceRecords } from '../../../src/search/source-records.ts';
import { REAL_LIBRARY } from '../../support/real-comparisons.ts';

const RECORDS = sourceRecords(REAL_LIBRARY);
const RULES = aliasRules(REAL_LIBRARY);

function file(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'kept');
}

/** Writes records as one build does, and says how many of them it had to write anew. */
function build(
  path: string,
  records: readonly SearchRecord[],
  rules: readonly AliasRule[],
): { written: WrittenRecord[]; anew: number } {
  const kept = new KeptResults<WrittenRecord>(path, { stamp: 'one', isForced: false });
  let anew = 0;
  const keep = kept.keep.bind(kept);
  kept.keep = (id, key, record) => {
    anew++;
    keep(id, key, record);
  };
  const written = records.map(recordWriter(rules, '/', kept));
  kept.close();
  return { written, anew };
}

test('records of articles are written once: the next build takes the same', (t) => {
  const path = file(t);
  assert.equal(build(path, RECORDS, RULES).anew, RECORDS.length);
  assert.deepEqual(build(path, RECORDS, RULES), {
    written: RECORDS.map(recordWriter(RULES, '/')),
    anew: 0,
  });
});

test('a record with another word is written anew, and so is every record when a spelling is added', (t) => {
  const path = file(t);
  build(path, RECORDS, RULES);
  const [first, ...others] = RECORDS;
  assert.ok(first);
  const changed = {
    ...first,
    passages: first.passages.map((one) => ({ ...one, text: `${one.text} zebra` })),
  };
  const after = build(path, [changed, ...others], RULES);
  assert.equal(after.anew, 1);
  assert.match(after.written[0]?.html ?? '', /zebra/);
  const added = build(path, RECORDS, [...RULES, { printed: ['Putin'], others: ['Zebra'] }]);
  assert.equal(added.anew, RECORDS.length);
  assert.match(added.written[0]?.html ?? '', /Zebra/i);
});

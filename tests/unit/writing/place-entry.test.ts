import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { composeEntry } from '../../../src/writing/compose-entry.ts';
import { KINDS, type Kind } from '../../../src/writing/kinds.ts';
import { keepsOldEntries, placeEntry } from '../../../src/writing/place-entry.ts';
import { putInPlace } from '../../../src/writing/put-in-place.ts';

const root = mkdtempSync(join(tmpdir(), 'place-entry-'));
const dir = join(root, 'content');
after(() => {
  rmSync(root, { recursive: true });
});

const EVENT = {
  what: 'It rains: a lot.',
  citations: [{ quote: 'it rained', article: 'x' }],
  date: '2023-05-22',
  id: 'rain',
  probable: false,
};
const WRITTEN = `- id: rain
  date: 2023-05-22
  what: 'It rains: a lot.'
  citations:
    - article: x
      quote: it rained
`;

function kind(name: string): Kind {
  const found = KINDS.find((one) => one.name === name);
  assert.ok(found);
  return found;
}

/** What a file of events becomes. */
function grown(before: string | Buffer): { text: string; kept: boolean } {
  mkdirSync(join(dir, 'events'), { recursive: true });
  writeFileSync(join(dir, 'events/2023.yaml'), before);
  const placed = placeEntry(dir, kind('event'), EVENT, '2023-05-22');
  assert.equal(placed.file, 'content/events/2023.yaml');
  assert.ok(
    placed.after.subarray(0, Buffer.byteLength(before)).equals(Buffer.from(before)),
    'bytes are kept',
  );
  return { text: placed.after.subarray(Buffer.byteLength(before)).toString(), kept: keepsOldEntries(placed) };
}

test('an entry is written as the files are: in the order of the schema, without what is taken anyway', () => {
  assert.equal(composeEntry(EVENT, kind('event').schema, true), WRITTEN);
  const profile = { spellings: ['A', 'B, C'], alsoWritten: [], name: 'A'.repeat(150) + ' b' };
  assert.equal(
    composeEntry(profile, kind('person').schema, false),
    `name: ${'A'.repeat(150)} b\nspellings: [A, 'B, C']\n`,
  );
});

test('every byte of a file stays: comments, line ends, a byte order mark and a missing last line end', () => {
  assert.deepEqual(grown('# Ours\n- id:   a # odd\n'), { text: `\n${WRITTEN}`, kept: true });
  assert.deepEqual(grown('- id: a\n\n'), { text: WRITTEN, kept: true });
  assert.deepEqual(grown('- id: a'), { text: `\n\n${WRITTEN}`, kept: true });
  assert.deepEqual(grown('\uFEFF- id: a\r\n'), { text: `\n${WRITTEN}`.replaceAll('\n', '\r\n'), kept: true });
  assert.deepEqual(grown('  - id: a\n'), { text: `\n${WRITTEN}`.replace(/^(?=.)/gm, '  '), kept: true });
});

test('an end of a file that would swallow the entry, or change by it, is told', () => {
  assert.equal(grown('- id: a\n  basis: |+\n    It rained.\n').kept, false);
  assert.equal(grown('[{ id: a }]\n').kept, false);
  assert.equal(grown('- id: a\n...\n').kept, false);
});

test('a file is written whole beside its place, and nothing else is left', () => {
  const folder = join(root, 'put');
  const path = join(folder, 'x.yaml');
  assert.equal(putInPlace(path, undefined, Buffer.from('one')), true);
  assert.equal(putInPlace(path, undefined, Buffer.from('two')), false, 'what is there is not written over');
  assert.equal(putInPlace(path, Buffer.from('other'), Buffer.from('two')), false, 'what has changed neither');
  assert.equal(readFileSync(path, 'utf8'), 'one');
  chmodSync(path, 0o640);
  assert.equal(putInPlace(path, Buffer.from('one'), Buffer.from('two')), true);
  assert.equal(readFileSync(path, 'utf8'), 'two');
  assert.equal(statSync(path).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(folder), ['x.yaml']);
});

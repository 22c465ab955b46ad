import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isReservedId } from '../../src/library/reading/reserved-ids.ts';

const SRC = join(import.meta.dirname, '../../src');

test('every id that a component uses on a page is reserved', () => {
  const components = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.astro'),
  );
  const ids = components.flatMap((name) =>
    [...readFileSync(join(SRC, name), 'utf8').matchAll(/\bid(?::|=)\s?["'{`]+([a-z][\w-]*)["'`]/g)].map(
      ([, id = '']) => id,
    ),
  );
  assert.ok(ids.includes('main'));
  assert.deepEqual(
    ids.filter((id) => !isReservedId(id)),
    [],
  );
});

test('ids of passages, years and answers are reserved, and those of entries are not', () => {
  for (const id of ['p1', 'f2-credit', 'y2024', 'q1-some-article', 'background'])
    assert.ok(isReservedId(id), id);
  for (const id of ['ground-attack', 'p1-of-two', 'year-2024']) assert.ok(!isReservedId(id), id);
});

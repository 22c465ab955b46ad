import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIds } from '../../../../src/library/reading/check-ids.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';

function complaints(...ids: [id: string, file: string, line: number][]): string[] {
  const problems: Problem[] = [];
  checkIds(
    ids.map(([id, file, line]) => ({ id, where: () => ({ file, line, column: 3, field: 'id' }) })),
    problems,
  );
  return problems.map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`);
}

test('different ids are no problem', () => {
  assert.deepEqual(complaints(['a', 'x.yaml', 1], ['b', 'x.yaml', 2], ['A', 'y.yaml', 1]), []);
});

test('every repetition of an id is a problem that names the first', () => {
  assert.deepEqual(complaints(['a', 'x.yaml', 1], ['a', 'x.yaml', 9], ['a', 'y.yaml', 2]), [
    'x.yaml:9 The id “a” is taken by x.yaml:1.',
    'y.yaml:2 The id “a” is taken by x.yaml:1.',
  ]);
});

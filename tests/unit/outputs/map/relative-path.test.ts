import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativePath } from '../../../../src/outputs/map/relative-path.ts';

for (const [what, path, relative] of [
  ['steps from point to point', 'M2,2L4,2L4,6L3,4', 'm2 2 2 0 0 4-1-2'],
  ['a second line relative to the end of the first', 'M0,0L10,10M12,12L14,16', 'm0 0 10 10m2 2 2 4'],
  [
    'the next ring relative to the first point of a ring',
    'M0,0L8,0L8,8ZM2,2L10,2L10,10Z',
    'm0 0 8 0 0 8zm2 2 8 0 0 8z',
  ],
  ['no points that coincide', 'M0,0L5,5L5,5L6,6', 'm0 0 5 5 1 1'],
  ['no ring’s first point twice', 'M0,0L8,0L8,8L0,0Z', 'm8 0 0 8-8-8z'],
  ['no line without length', 'M3,3L3,3', ''],
  ['no ring that shrinks to a line', 'M0,0L0,0L8,0L0,0Z', ''],
  ['nothing', '', ''],
] as const)
  test(`a path has ${what}`, () => {
    assert.equal(relativePath(path), relative);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PathSink } from '../../../../src/outputs/map/path-sink.ts';

for (const [what, points, isClosed, path] of [
  [
    'whole half pixels, relative, with h and v where they fit',
    '1,1 2,1 2,3 1.5,2 3,4',
    false,
    'm2 2h2v4l-1-2 3 4',
  ],
  ['a second line relative to the end of the first', '0,0 5,5; 6,6 7,8', false, 'm0 0 10 10m2 2 2 4'],
  [
    'no ring’s first point twice, and the next ring relative to that point',
    '0,0 4,0 4,4 0,0; 1,1 5,1 5,5 1,1',
    true,
    'm0 0h8v8zm2 2h8v8z',
  ],
  ['no points that fall together', '0,0 0.1,0.1', false, ''],
  ['no ring that shrinks to nothing', '0,0 0.2,0 4,0 0,0', true, ''],
] as const)
  test(`a path has ${what}`, () => {
    const sink = new PathSink();
    for (const line of points.split('; ')) {
      for (const [index, point] of line.split(' ').entries()) {
        const [x = 0, y = 0] = point.split(',').map(Number);
        if (index === 0) sink.moveTo(x, y);
        else sink.lineTo(x, y);
      }
      if (isClosed) sink.closePath();
    }
    assert.equal(sink.toString(), path);
  });

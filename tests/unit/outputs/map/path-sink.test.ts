import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PathSink } from '../../../../src/outputs/map/path-sink.ts';

/** Draws lines of px points, closed or not, and returns the path. */
function draw(lines: [number, number][][], closed = false): string {
  const sink = new PathSink();
  for (const line of lines) {
    for (const [index, [x, y]] of line.entries()) {
      if (index === 0) sink.moveTo(x, y);
      else sink.lineTo(x, y);
    }
    if (closed) sink.closePath();
  }
  return sink.toString();
}

test('a path is written in whole half pixels, relative, with h and v where they fit', () => {
  assert.equal(
    draw([
      [
        [1, 1],
        [2, 1],
        [2, 3],
        [1.5, 2],
        [3, 4],
      ],
    ]),
    'm2 2h2v4l-1-2 3 4',
  );
});

test('a second line starts relative to where the first one ended', () => {
  const lines: [number, number][][] = [
    [
      [0, 0],
      [5, 5],
    ],
    [
      [6, 6],
      [7, 8],
    ],
  ];
  assert.equal(draw(lines), 'm0 0 10 10m2 2 2 4');
});

test('a closed ring does not repeat its first point, and the next one starts relative to that point', () => {
  const ring: [number, number][] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 0],
  ];
  const next: [number, number][] = ring.map(([x, y]) => [x + 1, y + 1]);
  assert.equal(draw([ring, next], true), 'm0 0h8v8zm2 2h8v8z');
});

test('points that fall together and lines that shrink to nothing are left out', () => {
  assert.equal(
    draw([
      [
        [0, 0],
        [0.1, 0.1],
      ],
    ]),
    '',
  );
  assert.equal(
    draw(
      [
        [
          [0, 0],
          [0.2, 0],
          [4, 0],
          [0, 0],
        ],
      ],
      true,
    ),
    '',
  );
});

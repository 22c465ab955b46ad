import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultBeyond } from '../../../../src/outputs/map/frame-guard.ts';
import { frameOf, HOME, INSET, type Frame } from '../../../../src/outputs/map/frame.ts';
import { projectionOf } from '../../../../src/outputs/map/projection.ts';
import { MAP } from './fixture-map.ts';

const LIMIT = { name: 'Crimea', west: 32, east: 37, north: 46.3 };
const home = frameOf('home', HOME, MAP.frame, MAP);
const tooFar = frameOf('home', HOME, { ...MAP.frame, south: 46 }, MAP);

test('a frame that ends north of the limit is drawn, and any frame where there is no limit', () => {
  assert.equal(faultBeyond(LIMIT, home), undefined);
  assert.equal(faultBeyond(undefined, tooFar), undefined);
});

test('a map that reaches the limit is refused, by name, with the latitude and what to do', () => {
  const fault = faultBeyond(LIMIT, tooFar);
  assert.match(
    fault?.what ?? '',
    /“home” reaches Crimea: its bottom edge lies at 4\d\.\d+° N, 3\d\.\d+° E\./,
  );
  assert.match(fault?.todo ?? '', /Keep it north of 46\.3° N .*move “south” of the frame north/);
  const inset = frameOf('inset', INSET, { ...MAP.inset, south: 45 }, MAP);
  assert.match(faultBeyond(LIMIT, inset)?.what ?? '', /“inset” reaches Crimea/);
});

test('a frame is refused when only its bleed would reach the limit', () => {
  assert.ok(faultBeyond(LIMIT, { ...home, bleed: { x: 3, y: 60 } }));
});

test('a frame is refused when only a corner of its bottom edge reaches the limit', () => {
  // The further from the central meridian, the further south is the straight bottom edge of a conic.
  const corner: Frame = {
    name: 'corner',
    width: 900,
    height: 300,
    bleed: { x: 0, y: 0 },
    pad: 0,
    meridian: 20,
    parallels: [48.5, 56],
    reach: [
      [6, 50],
      [34, 46.5],
      [20, 54],
      [20, 46.6],
    ],
  };
  const middle = projectionOf(corner).invert?.([corner.width / 2, corner.height]);
  assert.ok((middle?.[0] ?? 0) < LIMIT.west, 'the middle of the edge is west of the limit');
  assert.ok(faultBeyond(LIMIT, corner));
});

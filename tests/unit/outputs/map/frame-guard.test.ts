import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseBeyond } from '../../../../src/outputs/map/frame-guard.ts';
import { frameOf, HOME, HOME_DETAIL, INSET, type Frame } from '../../../../src/outputs/map/frame.ts';
import { groundOf } from '../../../../src/outputs/map/ground.ts';
import { projectionOf } from '../../../../src/outputs/map/projection.ts';
import { MAP } from './fixture-map.ts';

const LIMIT = { name: 'Crimea', west: 32, east: 37, north: 46.3 };
const home = frameOf('home', HOME, MAP.frame, MAP);
const tooFar = frameOf('home', HOME, { ...MAP.frame, south: 46 }, MAP);

test('a frame that ends north of the limit is drawn, and any frame where there is no limit', () => {
  assert.doesNotThrow(() => {
    refuseBeyond(LIMIT, home);
    refuseBeyond(undefined, tooFar);
  });
});

test('a map that reaches the limit is refused, by name, with the latitude and what to do', () => {
  assert.throws(
    () => {
      refuseBeyond(LIMIT, tooFar);
    },
    {
      message:
        /“home” reaches Crimea: its bottom edge lies at 4\d\.\d+° N, 3\d\.\d+° E\. Keep it north of 46\.3° N .*move “south” of the frame north/,
    },
  );
  assert.throws(() => {
    refuseBeyond(LIMIT, frameOf('inset', INSET, { ...MAP.inset, south: 45 }, MAP));
  }, /“inset” reaches Crimea/);
});

test('a frame is refused when only its bleed would reach the limit', () => {
  assert.throws(() => {
    refuseBeyond(LIMIT, { ...home, bleed: { x: 3, y: 60 } });
  }, /reaches Crimea/);
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
  assert.throws(() => {
    refuseBeyond(LIMIT, corner);
  }, /“corner” reaches Crimea/);
});

test('no ground is drawn for a frame that is refused', () => {
  assert.throws(() => groundOf({ ...MAP, limit: LIMIT }, tooFar, HOME_DETAIL), /reaches Crimea/);
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { feature } from 'topojson-client';
import { boundaries } from '../../../../src/outputs/map/boundaries.ts';
import { refuseCrimea } from '../../../../src/outputs/map/frame-guard.ts';
import type { Frame, LonLat } from '../../../../src/outputs/map/frame.ts';
import { everyFrame, homeDetail, homeFrame, insetFrame } from '../../../../src/outputs/map/frames.ts';
import { groundOf } from '../../../../src/outputs/map/ground.ts';
import { project, projectionOf } from '../../../../src/outputs/map/projection.ts';

const crimeanPoints: LonLat[] = feature(boundaries, boundaries.objects.admin1)
  .features.filter(({ id }) => id === 'UA-43')
  .flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
  .flat(2)
  .map(([lon = NaN, lat = NaN]) => [lon, lat]);

/** The same frame, with the southern point of its reach moved. */
function reachingTo(frame: Frame, south: number): Frame {
  const [west, east, north, [lon]] = frame.reach;
  return { ...frame, reach: [west, east, north, [lon, south]] };
}

suite('our frames', () => {
  test('the boundary file has Crimea, so that the tests below have something to find', () => {
    assert.ok(crimeanPoints.length > 50);
  });

  for (const frame of everyFrame) {
    test(`the frame “${frame.name}” ends north of Crimea`, () => {
      assert.doesNotThrow(() => {
        refuseCrimea(frame);
      });
    });

    test(`no point of Crimea falls into the frame “${frame.name}” or its bleed`, () => {
      const projection = projectionOf(frame);
      const { width, height, bleed } = frame;
      const inside = crimeanPoints.filter((point) => {
        const [x, y] = project(projection, point);
        return x >= -bleed.x && x <= width + bleed.x && y >= -bleed.y && y <= height + bleed.y;
      });
      assert.deepEqual(inside, []);
    });
  }
});

suite('frames that reach too far', () => {
  test('a home map that shows Perekop is refused, by name, with the latitude and what to do', () => {
    assert.throws(
      () => {
        refuseCrimea(reachingTo(homeFrame, 46));
      },
      {
        message:
          /“home” reaches Crimea: its bottom edge lies at 4\d\.\d+° N, 3\d\.\d+° E\. Keep it north of 46\.3° N .*reach north/,
      },
    );
  });

  test('an inset that shows Crimea is refused', () => {
    assert.throws(() => {
      refuseCrimea(reachingTo(insetFrame, 45));
    }, /“inset” reaches Crimea/);
  });

  test('a frame is refused when only its bleed would show Crimea', () => {
    assert.throws(() => {
      refuseCrimea({ ...homeFrame, bleed: { x: 3, y: 60 } });
    }, /reaches Crimea/);
  });

  test('a frame is refused when only a corner of its bottom edge reaches Crimea', () => {
    // The further from the central meridian, the further south is the straight bottom edge of a conic.
    const corner: Frame = {
      name: 'corner',
      width: 900,
      height: 300,
      bleed: { x: 0, y: 0 },
      pad: 0,
      meridian: 20,
      reach: [
        [6, 50],
        [34, 46.5],
        [20, 54],
        [20, 46.6],
      ],
    };
    const projection = projectionOf(corner);
    const middle = projection.invert?.([corner.width / 2, corner.height]);
    assert.ok((middle?.[0] ?? 0) < 32, 'the middle of the edge lies west of Crimea');
    assert.throws(() => {
      refuseCrimea(corner);
    }, /“corner” reaches Crimea/);
  });

  test('no ground is drawn for a frame that is refused', () => {
    assert.throws(() => groundOf(reachingTo(homeFrame, 46), homeDetail), /reaches Crimea/);
  });
});

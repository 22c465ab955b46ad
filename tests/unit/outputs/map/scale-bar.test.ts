import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoDistance } from 'd3-geo';
import { frameOf, HOME, type LonLat } from '../../../../src/outputs/map/frame.ts';
import { project, projectionOf } from '../../../../src/outputs/map/projection.ts';
import { pxOfKm } from '../../../../src/outputs/map/scale-bar.ts';
import { MAP } from './fixture-map.ts';

const homeFrame = frameOf('home', HOME, MAP.frame, MAP);

const km = (from: LonLat, to: LonLat) => geoDistance(from, to) * 6371;

test('the scale bar measures known distances on the map to within three per cent', () => {
  const kyiv: LonLat = [30.5234, 50.4501];
  const kharkiv: LonLat = [36.2304, 49.9935];
  const moscow: LonLat = [37.6173, 55.7558];
  assert.ok(Math.abs(km(kyiv, kharkiv) - 410) < 5, 'Kyiv and Kharkiv lie some 410 km apart');
  const projection = projectionOf(homeFrame);
  for (const to of [kharkiv, moscow]) {
    const [x1, y1] = project(projection, kyiv);
    const [x2, y2] = project(projection, to);
    const bar = pxOfKm(km(kyiv, to), homeFrame, projection);
    const ratio = Math.hypot(x2 - x1, y2 - y1) / bar;
    assert.ok(Math.abs(ratio - 1) < 0.03, `${ratio}`);
  }
});

test('twice the distance is twice the bar', () => {
  const projection = projectionOf(homeFrame);
  assert.equal(pxOfKm(100, homeFrame, projection), 2 * pxOfKm(50, homeFrame, projection));
});

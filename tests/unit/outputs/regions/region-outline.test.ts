import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf, regionOutline } from '../../../../src/outputs/regions/region-outline.ts';
import { dossierStyles } from '../../../../src/outputs/regions/region-colours.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';
import { MAP, MAPPED } from '../map/fixture-map.ts';

/** The corners of a path of relative m, l, h, v and z commands. */
function cornersOf(path: string): [number, number][] {
  const corners: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, list = ''] of path.matchAll(/([mlhv])([^mlhvz]*)/g)) {
    const numbers = [...list.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    const stride = command === 'h' || command === 'v' ? 1 : 2;
    for (let i = 0; i < numbers.length; i += stride) {
      const [first = NaN, second = NaN] = numbers.slice(i, i + stride);
      x += command === 'v' ? 0 : first;
      y += command === 'v' ? first : command === 'h' ? 0 : second;
      corners.push([x, y]);
    }
  }
  return corners;
}

for (const { id, map } of MAPPED) {
  const outline = regionOutline(MAP, map.outline);
  const corners = cornersOf(outline);

  test(`the outline of ${id} stays clear of the edges of a box of 24 px and fills it from side to side`, () => {
    for (const [x, y] of corners) {
      assert.ok(x > 0 && x < 24 && y > 0 && y < 24, `${x}, ${y}`);
    }
    const spans = [0, 1].map((axis) => {
      const values = corners.map((corner) => corner[axis] ?? NaN);
      return Math.max(...values) - Math.min(...values);
    });
    assert.ok(Math.max(...spans) >= 22, spans.join(' by '));
  });

  test(`the outline of ${id} is one closed path of under 300 characters, fit for a style sheet`, () => {
    assert.match(outline, /^m[^m"'\\]+z$/);
    assert.ok(outline.length < 300, `${outline.length} characters`);
    assert.ok(corners.length >= 10, `${corners.length} corners`);
  });
}

test('the outlines differ', () => {
  const outlines = MAPPED.map(({ map }) => regionOutline(MAP, map.outline));
  assert.equal(new Set(outlines).size, outlines.length);
});

test('a region without an outline has a plain shape as its mark, and its neighbour another, in any size', () => {
  const marks = [0, 1, 2].map((index) => markOf(undefined, { map: undefined }, index));
  assert.equal(new Set(marks).size, marks.length);
  assert.equal(markOf(undefined, { map: undefined }, 1, 48), 'm6 6h36v36h-36z');
});

test('the style sheet has the colour and the mark of each region', () => {
  const css = dossierStyles(LIBRARY.dossier, LIBRARY.regions);
  for (const { id, colours, map } of LIBRARY.regions) {
    const [, rule = ''] = new RegExp(`\\.in-${id}\\{([^}]*)\\}`).exec(css) ?? [];
    assert.ok(rule.includes(`--region:light-dark(${colours.light},${colours.dark})`), rule);
    assert.ok(rule.includes(`path('${regionOutline(MAP, map?.outline ?? '')}')`), rule);
  }
});

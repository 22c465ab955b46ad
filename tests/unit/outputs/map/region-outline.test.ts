import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { REGION_IDS } from '../../../../src/site.ts';
import { regionOutline } from '../../../../src/outputs/map/region-outline.ts';

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

for (const id of REGION_IDS) {
  const outline = regionOutline(id);
  const corners = cornersOf(outline);

  test(`the outline of ${id} stays clear of the edges of a box of 24 px and fills it from side to side`, () => {
    for (const [x, y] of corners) {
      assert.ok(x > 0 && x < 24 && y > 0 && y < 24, `${x}, ${y}`);
    }
    const spans = [0, 1].map((axis) => {
      const values = corners.map((corner) => corner[axis] ?? NaN);
      return Math.max(...values) - Math.min(...values);
    });
    assert.ok(Math.max(...spans) >= 21, spans.join(' by '));
  });

  test(`the outline of ${id} is one closed path of under 300 characters, fit for a style sheet`, () => {
    assert.match(outline, /^m[^m"'\\]+z$/);
    assert.ok(outline.length < 300, `${outline.length} characters`);
    assert.ok(corners.length >= 20, `${corners.length} corners`);
  });
}

test('the three outlines differ', () => {
  assert.equal(new Set(REGION_IDS.map((id) => regionOutline(id))).size, 3);
});

test('the style sheet has the outlines that are drawn from the borders', () => {
  const css = readFileSync('src/components/styles/regions.css', 'utf8');
  for (const id of REGION_IDS)
    assert.ok(css.includes(`'${regionOutline(id)}'`), `${id}: ${regionOutline(id)}`);
});

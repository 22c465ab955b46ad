import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawRegionMap } from '../../../../src/outputs/map/draw-region-map.ts';
import { MAP, MAPPED } from './fixture-map.ts';
import { elementsOf, withClass } from '../../../support/html.ts';

for (const region of MAPPED) {
  const { id } = region;
  const elements = elementsOf(drawRegionMap(MAP, region));

  test(`the map of ${id} is one picture with its description, without links`, () => {
    const [svg] = elements;
    assert.equal(svg?.attributes['role'], 'img');
    assert.equal(svg.attributes['aria-label'], region.map.description);
    assert.equal(elements.filter(({ name }) => name === 'a').length, 0);
  });

  test(`the map of ${id} fills no other region, neither in the map nor in its inset`, () => {
    assert.deepEqual(
      withClass(elements, 'shape').map(({ attributes }) => attributes['class']),
      [`shape in-${id}`, `shape in-${id}`],
    );
  });

  test(`the map of ${id} draws the heavy border and a scale`, () => {
    const [border] = withClass(elements, 'heavy-border');
    assert.ok((border?.attributes['d'] ?? '').length > 50);
    assert.ok(elements.some(({ name, text }) => name === 'text' && /^\d+ km$/.test(text)));
  });
}

test('a map without a heavy border, places or districts is drawn', () => {
  const [first] = MAPPED;
  assert.ok(first);
  const plain = { ...MAP, heavyBorder: undefined };
  const own = { ...first.map, heavyBorder: undefined, places: [], areas: [], districts: [] };
  const elements = elementsOf(drawRegionMap(plain, { ...first, map: own }));
  assert.equal(withClass(elements, 'heavy-border')[0]?.attributes['d'], '');
  assert.equal(withClass(elements, 'shape').length, 2);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawRegionMap } from '../../../../src/outputs/map/draw-region-map.ts';
import { REGION_IDS } from '../../../../src/site.ts';
import { elementsOf, withClass } from './svg-elements.ts';

const names = { belgorod: 'Belgorod region', kursk: 'Kursk region', belarus: 'Belarus' };

for (const id of REGION_IDS) {
  const map = drawRegionMap(id);
  const elements = elementsOf(map);

  test(`the map of ${id} is one picture, described by name, without links`, () => {
    const [svg] = elements;
    assert.equal(svg?.attributes['role'], 'img');
    assert.ok(svg.attributes['aria-label']?.startsWith(`Map: ${names[id]}, `), svg.attributes['aria-label']);
    assert.equal(elements.filter(({ name }) => name === 'a').length, 0);
  });

  test(`the map of ${id} fills no other region, neither in the map nor in its inset`, () => {
    assert.deepEqual(
      withClass(elements, 'shape').map(({ attributes }) => attributes['class']),
      [`shape ${id}`, `shape ${id}`],
    );
  });

  test(`the map of ${id} draws the heavy border and a scale`, () => {
    const [border] = withClass(elements, 'heavy-border');
    assert.ok((border?.attributes['d'] ?? '').length > 100);
    assert.ok(elements.some(({ name, text }) => name === 'text' && /^\d+ km$/.test(text)));
  });
}

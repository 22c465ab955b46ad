import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawHomeMap, type HomeMapRegion } from '../../../../src/outputs/map/draw-home-map.ts';
import { MAP, MAPPED } from './fixture-map.ts';
import { elementsOf, withClass } from '../../../support/html.ts';

const regions: HomeMapRegion[] = MAPPED.map(({ id, name, map }) => ({
  id,
  name,
  map,
  href: `/base/regions/${id}/`,
  when: 'May 2031',
}));
const elements = elementsOf(drawHomeMap(MAP, regions));
const links = elements.filter(({ name }) => name === 'a');

test('only the regions are links, in the given order, each to its own address', () => {
  assert.deepEqual(
    links.map(({ attributes }) => [attributes['class'], attributes['href']]),
    regions.map(({ id, href }) => [`in-${id}`, href]),
  );
});

test('nothing but the regions is filled as a region, and each has a shape', () => {
  const shapes = withClass(elements, 'shape');
  assert.equal(shapes.length, regions.length);
  for (const { attributes } of shapes) assert.match(attributes['d'] ?? '', /^m\d+ \d+.+z$/);
  assert.equal(new Set(shapes.map(({ attributes }) => attributes['d'])).size, regions.length);
});

test('the map is a group with a name, and none of its links is hidden', () => {
  const [svg] = elements;
  assert.equal(svg?.attributes['role'], 'group');
  assert.equal(svg.attributes['aria-label'], MAP.description);
  assert.ok(links.every(({ hidden }) => !hidden));
});

test('drawn text is hidden from assistive technology, and says name and date of every region', () => {
  const texts = elements.filter(({ name }) => name === 'text');
  assert.ok(texts.every(({ hidden }) => hidden));
  const drawn = texts.map(({ text }) => text);
  for (const { name, when } of regions) {
    assert.ok(drawn.includes(name), name);
    assert.ok(drawn.includes(when), when);
  }
});

test('markup in text and addresses is escaped', () => {
  const nasty = `<b onclick="x">'&amp;`;
  const [first] = regions;
  assert.ok(first);
  const attacked = { ...first, name: nasty, href: `/?a=1&b="><script>`, when: nasty };
  const parsed = elementsOf(drawHomeMap({ ...MAP, description: nasty }, [attacked]));
  assert.deepEqual(
    parsed.filter(({ name }) => name === 'b' || name === 'script'),
    [],
  );
  const link = parsed.find(({ name }) => name === 'a');
  assert.equal(link?.attributes['href'], `/?a=1&b="><script>`);
  assert.equal(link.attributes['aria-label'], `${nasty}, ${nasty}`);
  assert.equal(parsed.filter(({ name, text }) => name === 'text' && text === nasty).length, 2);
});

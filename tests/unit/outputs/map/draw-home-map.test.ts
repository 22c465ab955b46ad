import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawHomeMap, type HomeMapRegion } from '../../../../src/outputs/map/draw-home-map.ts';
import { elementsOf, withClass } from './svg-elements.ts';

const regions: HomeMapRegion[] = [
  {
    id: 'belgorod',
    name: 'Belgorod',
    href: '/base/regions/belgorod/',
    when: 'May 2023',
  },
  { id: 'kursk', name: 'Kursk', href: '/base/regions/kursk/', when: 'August 2024' },
  { id: 'belarus', name: 'Belarus', href: '/base/regions/belarus/', when: 'December 2022' },
];
const map = drawHomeMap(regions);
const elements = elementsOf(map);
const links = elements.filter(({ name }) => name === 'a');

test('only the three regions are links, in the given order, each to its own address', () => {
  assert.deepEqual(
    links.map(({ attributes }) => [attributes['class'], attributes['href']]),
    regions.map(({ id, href }) => [id, href]),
  );
});

test('nothing but the three regions is filled as a region, and each has a shape', () => {
  const shapes = withClass(elements, 'shape');
  assert.equal(shapes.length, 3);
  for (const { attributes } of shapes) assert.match(attributes['d'] ?? '', /^m\d+ \d+.+z$/);
  assert.equal(new Set(shapes.map(({ attributes }) => attributes['d'])).size, 3);
});

test('a link is named by its region and its date', () => {
  assert.deepEqual(
    links.map(({ attributes }) => attributes['aria-label']),
    ['Belgorod, May 2023', 'Kursk, August 2024', 'Belarus, December 2022'],
  );
});

test('the map is a group with a name, and none of its links is hidden', () => {
  const [svg] = elements;
  assert.equal(svg?.attributes['role'], 'group');
  assert.match(svg.attributes['aria-label'] ?? '', /Belarus.+Kursk.+Belgorod.+link/);
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
  const attacked = drawHomeMap([{ id: 'kursk', name: nasty, href: `/?a=1&b="><script>`, when: nasty }]);
  const parsed = elementsOf(attacked);
  assert.deepEqual(
    parsed.filter(({ name }) => name === 'b' || name === 'script'),
    [],
  );
  const link = parsed.find(({ name }) => name === 'a');
  assert.equal(link?.attributes['href'], `/?a=1&b="><script>`);
  assert.equal(link.attributes['aria-label'], `${nasty}, ${nasty}`);
  assert.equal(parsed.filter(({ name, text }) => name === 'text' && text === nasty).length, 2);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { boundaries } from '../../../../src/outputs/map/boundaries.ts';
import { regionShapes } from '../../../../src/outputs/map/map-region.ts';
import { REGION_IDS } from '../../../../src/site.ts';
import { neighbours } from '../../../../src/outputs/map/neighbours.ts';
import { shapes } from '../../../../src/outputs/map/pixel-boundaries.ts';

const folder = new URL('../../../../src/outputs/map/', import.meta.url);

test('the boundary file is the one that BORDERS.md describes', () => {
  const file = readFileSync(new URL('borders.topo.json', folder));
  const checksum = sha256(file);
  assert.ok(readFileSync(new URL('BORDERS.md', folder), 'utf8').includes(checksum), checksum);
});

test('Crimea belongs to Ukraine', () => {
  const crimea = shapes(boundaries.objects.admin1).filter(({ id }) => id === 'UA-43');
  assert.deepEqual(
    crimea.map(({ properties }) => properties?.c),
    ['UKR'],
  );
});

test('every region and every neighbour has a shape in the boundary file', () => {
  const idsOf = (layer: 'countries' | 'admin1') =>
    new Set(boundaries.objects[layer].geometries.map(({ id }) => id));
  for (const id of REGION_IDS) {
    const { layer, code } = regionShapes[id];
    assert.ok(idsOf(layer).has(code), code);
  }
  assert.deepEqual(
    [...idsOf('countries')].sort(),
    [...neighbours, 'BLR', 'RUS', 'UKR'].sort(),
    'a country that is neither named nor a neighbour would be drawn as Russia',
  );
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256 } from '../../src/library/reading/sha256.ts';
import { shapes } from '../../src/outputs/map/pixel-boundaries.ts';
import { CONTENT, LIBRARY } from '../support/read-content.ts';

const { map } = LIBRARY.dossier;

test('the boundary file is the one that the README beside it describes', { skip: map === undefined }, () => {
  const checksum = sha256(readFileSync(join(CONTENT, 'map/borders.topo.json')));
  assert.ok(readFileSync(join(CONTENT, 'map/README.md'), 'utf8').includes(checksum), checksum);
});

test('Crimea, if the map has it, belongs to Ukraine', { skip: map === undefined }, () => {
  assert.ok(map);
  const crimea = shapes(map.boundaries.objects.admin1).filter(({ id }) => id === 'UA-43');
  for (const { properties } of crimea) assert.equal(properties?.c, 'UKR');
});

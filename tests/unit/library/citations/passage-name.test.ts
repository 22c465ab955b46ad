import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageName } from '../../../../src/library/citations/passage-name.ts';
import { BREAD, LAMPS } from '../../../support/read-fixture.ts';

test('a passage is named by its number or by its kind', () => {
  const names = (blocks: typeof LAMPS.blocks) => blocks.map((block) => `${block.id}: ${passageName(block)}`);
  assert.deepEqual(names(LAMPS.blocks), [
    'title: headline',
    'standfirst: introduction',
    'byline: byline',
    'p1: paragraph 1',
    'the-hut: heading',
    'p2: paragraph 2',
    'p3: paragraph 3',
    'p4: paragraph 4',
    'the-river: heading',
    'p5: paragraph 5',
    'p6: paragraph 6',
    'what-comes-next: heading',
    'f1: photo caption 1',
    'f1-credit: photo 1, credit',
    'p7: paragraph 7',
    'q1: pull quote',
    'end1: note on the author',
  ]);
  assert.deepEqual(
    names(BREAD.blocks).filter((name) => /^f|^end/.test(name)),
    [
      'f1-description: photo 1, description',
      'f1: photo caption 1',
      'f1-credit: photo 1, credit',
      'end1: last line',
    ],
  );
});

test('a caption has the number of its photograph', () => {
  assert.equal(passageName({ kind: 'caption', id: 'f12' }), 'photo caption 12');
});

test('a heading that begins like a photograph’s id is a heading', () => {
  assert.equal(passageName({ kind: 'heading', id: 'f16-jets' }), 'heading');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameIndex } from '../../../../src/outputs/search/name-index.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';

/** Kind, name and page of each entry of an index. */
function entries(library = LIBRARY): string[] {
  return nameIndex(library).map(({ kind, name, href }) => [kind, name, href].filter(Boolean).join(' '));
}

test('people are under their last name, all else under its first letter; what is printed by mistake is left out', () => {
  assert.deepEqual(entries(), [
    'term crossing',
    'organisation Guild of Bakers /people/guild-of-bakers/',
    'term hut',
    'person Berta Kruse /people/berta-kruse/',
    'term lamp',
    'term loaf',
    'person Ada Muster /people/ada-muster/',
    'place Oldmill',
    'organisation Test Picture Desk /people/test-picture-desk/',
  ]);
});

test('an entry leads to the passages of every article that has it in any of its forms', () => {
  const places = (wanted: string) =>
    nameIndex(LIBRARY)
      .find(({ name }) => name === wanted)
      ?.places.map(({ article, blocks }) => [article.shortName, ...blocks.map(({ id }) => id)]);
  assert.deepEqual(places('Oldmill'), [['Bakers', 'standfirst', 'p1', 'p4']]);
  assert.deepEqual(places('crossing'), [
    ['Depot', 'p1', 'p2'],
    ['Bakers', 'p4'],
    ['Muster', 'title', 'p1'],
  ]);
});

test('a spelling that no article prints has no entry', () => {
  assert.ok(
    !entries({ ...LIBRARY, spellings: [['Xanadu', 'Shangdu']] })
      .join()
      .includes('Xanadu'),
  );
});

test('a common word has no entry for its spellings, a name has; no name is there twice', () => {
  const spellings = [
    ['depot', 'depository'],
    ['Depot', 'Depository'],
    ['Depot', 'Depôt'],
  ];
  assert.deepEqual(
    entries({ ...LIBRARY, spellings }).filter((entry) => /depot/i.test(entry)),
    ['place Depot'],
  );
});

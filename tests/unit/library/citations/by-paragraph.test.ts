import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byParagraph } from '../../../../src/library/citations/by-paragraph.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';

/** The groups of a statement’s quotations, as “p5 0-19 20-38”. */
function groupsOf(address: string): string[] {
  const statement = LIBRARY.statements.find(({ href }) => href === address);
  assert.ok(statement);
  // From last to first: a group has the order of its paragraph all the same.
  return byParagraph(statement.quotations.toReversed()).map((group) =>
    [group[0].place.block.id, ...group.map(({ place }) => `${place.start}-${place.end}`)].join(' '),
  );
}

test('quotations of one paragraph are together, in its order', () => {
  assert.deepEqual(groupsOf('/timeline/#calm-river'), ['p5 0-19 20-38']);
});

test('a quotation that overlaps another is on its own', () => {
  assert.deepEqual(groupsOf('/compare/#q2-winter-timetable'), ['p2 0-67', 'p2 29-57']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companions, type Position } from '../../../../src/library/kinds/questions.ts';
import { LAMPS } from '../../../support/read-fixture.ts';

/** Answers in these groups, by articles named One, Two (an altered copy), Three, …. */
function answers(...groups: (string | undefined)[]): Position[] {
  return groups.map((group, index) => ({
    kind: 'position',
    article: {
      ...LAMPS,
      name: ['One', 'Two', 'Three', 'Four', 'Five'][index] ?? '',
      rewritten: index === 1,
    },
    silent: false,
    group,
    href: '',
    label: '',
    text: '',
    quotations: [],
  }));
}

for (const [name, groups, said] of [
  ['alone in its group', ['a', 'b', 'b', undefined, undefined], undefined],
  ['of no group', [undefined, undefined, 'a', 'a', 'b'], undefined],
  ['with one other, an altered copy', ['a', 'a', 'b', 'b', 'b'], 'Leans the same way as Two'],
  ['with two others', ['a', 'a', 'b', 'a', 'b'], 'Leans the same way as Two and Four'],
  ['with three others', ['a', 'a', 'a', 'a', 'b'], 'Leans the same way as Two, Three and Four'],
  ['with all others', ['a', 'a', 'a', 'a', 'a'], 'Leans the same way as all the others'],
] as const)
  test(`an answer ${name} says ${said === undefined ? 'nothing of companions' : `“${said}”`}`, () => {
    const positions = answers(...groups);
    const [first] = positions;
    assert.equal(first && companions(first, positions), said);
  });

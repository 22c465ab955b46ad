import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, LIBRARY } from '../../../support/read-fixture.ts';

const KURSK = 'content/regions/kursk.yaml';

test('a region has an opening, the paragraphs of its story and its points, each with its address and its label', () => {
  const kursk = LIBRARY.regions.find(({ id }) => id === 'kursk');
  assert.ok(kursk);
  assert.deepEqual([kursk.when, kursk.headline], ['February and March 2031', 'Nobody crosses the river']);
  assert.deepEqual(
    [kursk.summary, ...kursk.story, ...kursk.points].map(({ kind, href, label }) => [kind, href, label]),
    [
      ['summary', '/kursk/#summary', 'Kursk, opening'],
      ['story', '/kursk/#s1', 'Kursk, story'],
      ['story', '/kursk/#s2', 'Kursk, story'],
      ['key point', '/kursk/#k1', 'Kursk: The river'],
      ['key point', '/kursk/#k2', 'Kursk: The bread'],
    ],
  );
  assert.deepEqual(
    kursk.points.map(({ head }) => head),
    ['The river', 'The bread'],
  );
});

for (const [field, from, message] of [
  ['story[0].id', '- id: s1', 'The id of a paragraph of the story is “s” and a number: s1.'],
  ['points[0].id', '- id: k1', 'The id of a key point is “k” and a number: k1.'],
] as const)
  test(`an id of another form is a problem: ${message}`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(KURSK, from, '- id: first');
    assert.deepEqual(complaintsOf(library), [
      `${KURSK}:${library.lineOf(KURSK, 'id: first')} ${field} ${message}`,
    ]);
  });

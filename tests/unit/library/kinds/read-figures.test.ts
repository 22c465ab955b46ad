import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionLine, ATTRIBUTIONS, topics } from '../../../../src/library/kinds/figures.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { LIBRARY, problemsOf } from '../../../support/read-fixture.ts';

const FILE = 'content/figures/claims.yaml';
const { figures } = LIBRARY;

test('claims of several files share a topic; topics and claims are in the order of the files', () => {
  assert.deepEqual(
    topics(figures).map(({ topic, figures: own }) => [topic, ...own.map(({ id }) => id)]),
    [
      ['The lamps', 'lamps', 'colour', 'end-of-burning', 'nobody-counts'],
      ['The hut', 'furniture'],
      ['The crossing', 'no-carts'],
      ['The night train', 'minutes-at-oldmill'],
    ],
  );
});

test('a claim begins with its value, if it has one', () => {
  const text = (wanted: string) => figures.find(({ id }) => id === wanted)?.text;
  assert.equal(text('lamps'), 'three lamps at the crossing');
  assert.equal(text('colour'), 'the first lamp is green');
});

test('the label of a claim names its topic', () => {
  assert.equal(figures.find(({ id }) => id === 'lamps')?.label, 'Claims: The lamps');
});

test('the line under a claim says who makes it, for every kind of attribution', () => {
  const lines = new Map(figures.map((figure) => [figure.attribution, attributionLine(figure)]));
  assert.deepEqual(
    ATTRIBUTIONS.map((attribution) => [attribution, lines.get(attribution)]),
    [
      ['claim', 'Claimed by Ada Muster.'],
      ['judgement', 'Judgement of Berta Kruse, baker.'],
      ['unnamed', 'Source: an unnamed lamplighter.'],
      ['unclear', 'Probably Berta Kruse; the sentence names nobody.'],
      ['no source', 'The article names no source.'],
      ['author’s figure', 'The author’s own statement.'],
      ['author’s judgement', 'The author’s own view.'],
    ],
  );
});

for (const [name, from, to, field] of [
  ['an attribution that lacks its name', '  by: Ada Muster\n', '', '[0].by'],
  [
    'a name where no source is given',
    'attribution: no source',
    'attribution: no source\n  by: Ada',
    '[1].by',
  ],
] as const)
  test(`a claim with ${name} is a problem at its field`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(FILE, library.read(FILE).replace(from, to));
    const [only] = problemsOf(library).filter(({ file }) => file === FILE);
    assert.equal(only?.field, field);
  });

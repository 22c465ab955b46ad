import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topics } from '../../../src/figures/topics.ts';
import { copyFixtureLibrary } from '../../support/fixture-library.ts';
import { LIBRARY, problemsOf } from '../../support/read-fixture.ts';

const FILE = 'content/figures/claims.yaml';
const { figures } = LIBRARY;

test('figures are grouped by topic, topics and figures in the order of the files', () => {
  assert.deepEqual(
    topics(figures).map(({ topic, figures: own }) => [topic, ...own.map(({ id }) => id)]),
    [
      ['lamps', 'lamps', 'colour'],
      ['hut', 'furniture'],
      ['train', 'minutes-at-oldmill'],
    ],
  );
});

test('a figure is stated with its value, and without one as what is claimed', () => {
  const text = (wanted: string) => figures.find(({ id }) => id === wanted)?.text;
  assert.equal(text('lamps'), 'lamps at the crossing: three');
  assert.equal(text('colour'), 'colour of the first lamp');
});

test('two figures of one id are a problem that names the other: it is part of an address', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(FILE, '- id: colour', '- id: lamps');
  const [only, ...more] = problemsOf(library);
  assert.deepEqual(more, []);
  assert.equal(only?.what, `The id “lamps” is taken by ${FILE}:1.`);
  assert.equal(only.field, '[1].id');
});

for (const [name, from, to, field] of [
  ['a status that there is not', 'status: author’s own', 'status: authors own', '[2].status'],
  ['no quotation', /citations:\n.*\n.*is green\.\n/, 'citations: []\n', '[1].citations'],
  ['a month that does not exist', 'date: 2031-03\n', 'date: 2031-13\n', '[0].date'],
] as const)
  test(`a figure with ${name} is a problem at its field`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(FILE, library.read(FILE).replace(from, to));
    const [only] = problemsOf(library).filter(({ file }) => file === FILE);
    assert.equal(only?.field, field);
  });

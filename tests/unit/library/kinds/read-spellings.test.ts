import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import { readSpellings } from '../../../../src/library/kinds/spellings.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';
import { problemsOf } from '../../../support/read-fixture.ts';

const FILE = 'content/spellings.yaml';

function read(library: FixtureLibrary): { groups: string[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  return { groups: readSpellings(library.contentDir, problems), problems };
}

test('groups are read in their order, without white space around a form', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(FILE, '- [Kyiv, " Kiev "]\n- - theater\n  - theatre\n');
  assert.deepEqual(read(library), {
    groups: [
      ['Kyiv', 'Kiev'],
      ['theater', 'theatre'],
    ],
    problems: [],
  });
});

for (const [name, yaml, place, form] of [
  ['in two groups', '- [Kyiv, Kiev]\n- [Kursk, Kiev]\n', '2:11 [1][1]', 'Kiev'],
  ['twice in one group', '- [Kyiv, Kiev, Kyiv]\n', '1:16 [0][2]', 'Kyiv'],
  ['at the head of a later group', '# x\n- [Kyiv, Kiev]\n- [Kiev, Kief]\n', '3:4 [1][0]', 'Kiev'],
] as const)
  test(`a form that is ${name} is a problem at its second place`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(FILE, yaml);
    const [only, ...more] = read(library).problems;
    assert.deepEqual(more, []);
    assert.equal(only?.file, FILE);
    assert.equal(`${only.line ?? ''}:${only.column ?? ''} ${only.field ?? ''}`, place);
    assert.equal(only.what, `“${form}” is given twice.`);
    assert.deepEqual(problemsOf(library), [only]);
  });

test('a group of one form is a problem at its place, and no spellings are read', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(FILE, '- [Kyiv, Kiev]\n- [Kursk]\n');
  const { groups, problems } = read(library);
  assert.deepEqual(groups, []);
  assert.deepEqual(
    problems.map(({ file, line, field }) => [file, line, field]),
    [[FILE, 2, '[1]']],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIds } from '../../../../src/library/reading/check-ids.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, problemsOf } from '../../../support/read-fixture.ts';

function complaints(...ids: [id: string, file: string, line: number][]): string[] {
  const problems: Problem[] = [];
  checkIds(
    ids.map(([id, file, line]) => ({ id, where: () => ({ file, line, column: 3, field: 'id' }) })),
    problems,
  );
  return problems.map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`);
}

test('every repetition of an id is a problem that names the first', () => {
  assert.deepEqual(complaints(['a', 'x.yaml', 1], ['a', 'x.yaml', 9], ['a', 'y.yaml', 2]), [
    'x.yaml:9 The id “a” is taken by x.yaml:1.',
    'y.yaml:2 The id “a” is taken by x.yaml:1.',
  ]);
});

for (const [name, file, from, to, first = file] of [
  ['events of two files', 'events/winter', '- id: timetable-in-force', '- id: calm-river', 'events/spring'],
  ['claims', 'figures/claims', '- id: colour', '- id: lamps'],
  ['questions', 'questions/2-crossing-open', 'id: q2', 'id: q1', 'questions/1-lamps-alight'],
  ['paragraphs of a story', 'regions/kursk', '- id: s2', '- id: s1'],
  ['points of a region', 'regions/kursk', '- id: k2', '- id: k1'],
  ['stories of the front page', 'front', 'region: belgorod', 'region: kursk'],
  ['known entries', 'known', '- id: one-train-in-winter', '- id: river-was-calm'],
  ['a known entry and a claim', 'known', '- id: depot-open-until-six', '- id: river-was-calm'],
] as const)
  test(`two ${name} with one id are a problem that names the other: the id is part of an address`, (t) => {
    const library = copyFixtureLibrary(t);
    library.remove('content/changes.yaml');
    const [second, other] = [file, first].map((path) => `content/${path}.yaml`) as [string, string];
    const [line, taken] = [library.lineOf(second, from), library.lineOf(other, to)];
    library.change(second, from, to);
    assert.deepEqual(
      problemsOf(library).map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`),
      [`${second}:${line} The id “${/\S+$/.exec(to)?.[0] ?? ''}” is taken by ${other}:${taken}.`],
    );
  });

test('an entry of the front page cannot have the id of a region', (t) => {
  const library = copyFixtureLibrary(t);
  library.remove('content/changes.yaml');
  library.change('content/known.yaml', '- id: river-was-calm', '- id: kursk');
  assert.deepEqual(complaintsOf(library), [
    'content/known.yaml:2 known[0].id “kursk” is the id of a region.',
  ]);
});

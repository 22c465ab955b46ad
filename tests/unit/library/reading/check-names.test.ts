import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { checkNames } from '../../../../src/library/reading/check-names.ts';
import { newDrafts } from '../../../../src/library/reading/drafts.ts';
import { articleId, entryId } from '../../../../src/library/reading/fields.ts';
import { parseYaml } from '../../../../src/library/reading/parse-yaml.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import type { ReadFile } from '../../../../src/library/reading/read-yaml.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, problemsOf } from '../../../support/read-fixture.ts';

const schema = z.array(z.strictObject({ id: entryId, on: articleId.optional() }));

/** The complaints about some files, each with the ids of its entries. */
function complaints(files: Record<string, { id: string; on?: string }[]>, articles: string[] = []): string[] {
  const problems: Problem[] = [];
  const read = Object.entries(files).map(([file, data]): ReadFile => {
    const yaml = parseYaml(JSON.stringify(data, null, 1), file, 0, problems);
    assert.ok(yaml);
    return { id: file, file, yaml, data, schema };
  });
  const known = { articles: articles.map((id) => ({ id })), broken: new Set(['broken']), regions: ['north'] };
  checkNames(read, { ...known, questions: [], events: [], drafts: newDrafts() }, problems);
  return problems.map(({ file, field, what }) => `${file} ${field ?? ''} ${what}`);
}

test('every repetition of an id is a problem that names the first', () => {
  assert.deepEqual(complaints({ 'x.yaml': [{ id: 'a' }, { id: 'a' }], 'y.yaml': [{ id: 'a' }] }), [
    'x.yaml [1].id The id “a” is taken by x.yaml:3.',
    'y.yaml [0].id The id “a” is taken by x.yaml:3.',
  ]);
});

test('an article that is named must exist; of one with problems this is not said', () => {
  const entries = ['raid', 'broken', 'ride'].map((on, index) => ({ id: `e${index}-x`, on }));
  assert.deepEqual(complaints({ 'x.yaml': entries }, ['raid']), [
    'x.yaml [2].on There is no article “ride”.',
  ]);
});

for (const [name, file, from, to, first = file] of [
  ['events of two files', 'events/winter', '- id: timetable-in-force', '- id: calm-river', 'events/spring'],
  ['claims', 'figures/claims', '- id: colour', '- id: lamps'],
  ['questions', 'questions/2-crossing-open', 'id: q2', 'id: q1', 'questions/1-lamps-alight'],
  ['notes on an article', 'notes/lamps-at-the-crossing', '- id: n2', '- id: n1'],
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
      [
        file === 'front'
          ? `${second}:${line} “kursk” is here twice: it is on line ${taken}, too.`
          : `${second}:${line} The id “${/\S+$/.exec(to)?.[0] ?? ''}” is taken by ${other}:${taken}.`,
      ],
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

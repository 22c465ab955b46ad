import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { problemsOf } from '../../../support/read-fixture.ts';

const FILE = 'content/rechecks.yaml';
const LAMPS = 'lamps-at-the-crossing';

test('each article knows its latest recheck; without the file there is none', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(FILE, `- { article: ${LAMPS}, day: 2031-12-03, outcome: same }\n`);
  assert.deepEqual(
    [...readLibrary(library.contentDir).library.rechecks],
    [[LAMPS, { article: LAMPS, day: '2031-12-03', outcome: 'same' }]],
  );
  library.remove(FILE);
  assert.deepEqual(problemsOf(library), []);
  assert.equal(readLibrary(library.contentDir).library.rechecks.size, 0);
});

for (const [name, entry, field, said] of [
  ['an unknown article', `{ article: lamps, day: 2031-12-03, outcome: same }`, '[1].article', /no article/],
  [
    'an article twice',
    `{ article: ${LAMPS}, day: 2031-12-04, outcome: same }`,
    '[1].article',
    /is here twice/,
  ],
] as const)
  test(`a recheck of ${name} is a problem at its place`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(FILE, `- { article: ${LAMPS}, day: 2031-12-03, outcome: same }\n- ${entry}\n`);
    const [only, ...more] = problemsOf(library);
    assert.deepEqual(more, []);
    assert.deepEqual([only?.file, only?.line, only?.field], [FILE, 2, field]);
    assert.match(only?.what ?? '', said);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, problemsOf } from '../../../support/read-fixture.ts';

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

test('a recheck of an article twice is a problem at the second', (t) => {
  const library = copyFixtureLibrary(t);
  const entry = `- { article: ${LAMPS}, day: 2031-12-03, outcome: same }\n`;
  library.write(FILE, entry + entry);
  assert.deepEqual(complaintsOf(library), [
    `${FILE}:2 [1].article “${LAMPS}” is here twice: it is on line 1, too.`,
  ]);
});

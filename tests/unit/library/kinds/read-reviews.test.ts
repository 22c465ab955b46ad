import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewChecksum } from '../../../../src/library/citations/fingerprint.ts';
import { reviewTally } from '../../../../src/library/kinds/reviews.ts';
import { checkedLibrary } from '../../../../src/library/library.ts';
import type { SitePath } from '../../../../src/site.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, LIBRARY, newDoubts, problemsOf } from '../../../support/read-fixture.ts';

const FILE = 'content/reviews.yaml';
const RIVER = '/kursk/#k1';

/** One entry of the file, on a statement as it is in the fixture library. */
function entry(address: SitePath, by: string, author = 'Ada Muster', on = '2031-04-02'): string {
  const statement = LIBRARY.statements.find(({ href }) => href === address);
  assert.ok(statement);
  return `- statement: ${address}\n  by: ${by}\n  author: ${author}\n  on: ${on}\n  checksum: '${reviewChecksum(statement)}'\n`;
}

test('the fixture library has a review of a statement as it is, and most statements have none', () => {
  assert.deepEqual(
    [...LIBRARY.reviews].map(([address, { statement, by, author, on }]) => [
      address,
      statement,
      by,
      author,
      on,
    ]),
    [
      [
        '/timeline/#timetable-in-force',
        '/timeline/#timetable-in-force',
        'Berta Kruse',
        'Ada Muster',
        '2031-04-02',
      ],
    ],
  );
});

test('of two reviews of a statement, the later counts', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(
    FILE,
    entry(RIVER, 'Carla Neuling', 'Ada Muster', '2031-04-05') + entry(RIVER, 'Berta Kruse', 'Ada Muster'),
  );
  assert.equal(checkedLibrary(library.contentDir).reviews.get(RIVER)?.by, 'Carla Neuling');
});

for (const [name, file, from, to] of [
  ['statement', 'content/figures/claims.yaml', 'the first lamp is green', 'the first lamp is a green one'],
  ['quotation', 'content/figures/claims.yaml', 'quote: The first is green.', 'quote: The first is green'],
  ['note on its words', 'content/notes/lamps-at-the-crossing.yaml', 'is not green', 'is hardly green'],
] as const)
  test(`a review lapses when the ${name} changes: it is a warning at its line, and counts no more`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(FILE, entry('/figures/#colour', 'Berta Kruse'));
    assert.ok(checkedLibrary(library.contentDir).reviews.has('/figures/#colour'));
    library.change(file, from, to);
    assert.deepEqual(newDoubts(library), [
      `${FILE}:5 The review of /figures/#colour by Berta Kruse on 2 April 2031 has lapsed: the statement, a quotation or a note on it has changed.`,
    ]);
    assert.equal(checkedLibrary(library.contentDir).reviews.size, 0);
  });

test('a review by the author is a problem, however the name is written', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(FILE, entry(RIVER, 'ada  muster'));
  assert.deepEqual(complaintsOf(library), [
    `${FILE}:2 [0].by The author cannot review a statement of their own: a second person reads it.`,
  ]);
});

for (const unknown of ['/kursk/#k11', 'https://news.example/kursk/#k1', '/statements/kursk/k1/'])
  test(`a review of “${unknown}”, which is no address of a statement, offers the one that is meant`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(FILE, entry(RIVER, 'Berta Kruse').replace('/kursk/#k1', unknown));
    const [problem, ...others] = problemsOf(library);
    assert.deepEqual([problem?.file, problem?.line, others], [FILE, 1, []]);
    assert.equal(problem?.what, `There is no statement “${unknown}”.`);
    assert.match(
      problem.todo,
      /^Correct the address, or take the review out\. .*Did you mean “\/kursk\/#k1”\?$/,
    );
  });

test('the tally of reviews is a plain sentence', () => {
  assert.equal(reviewTally(0, 45), 'No statement has yet been read against its words by a second person.');
  assert.equal(
    reviewTally(1, 45),
    'One of 45 statements has been read against its words by a second person.',
  );
  assert.equal(
    reviewTally(31, 45),
    '31 of 45 statements have been read against their words by a second person.',
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, LIBRARY, onlyProblem, problemsOf } from '../../../support/read-fixture.ts';

const FRONT = 'content/front.yaml';
const KNOWN = 'content/known.yaml';

test('the front page has a headline, a standfirst, a story for each region it names, and a question', () => {
  const { front } = LIBRARY;
  assert.ok(front);
  assert.equal(front.headline, 'Three lamps, a calm river and one train');
  assert.deepEqual(
    [front.standfirst.href, front.standfirst.quotations.length, front.standfirst.record],
    [
      '/#standfirst',
      2,
      'That there was a crossing before is a matter of public record; the articles take it as known.',
    ],
  );
  assert.deepEqual(
    front.stories.map(({ region, href, kind }) => [region, href, kind]),
    [
      ['kursk', '/#kursk', 'front page'],
      ['belgorod', '/#belgorod', 'front page'],
      ['belarus', '/#belarus', 'front page'],
    ],
  );
  assert.equal(front.question, LIBRARY.questions[1]);
});

test('known and claimed entries are statements with a place on the front page and an attribution', () => {
  const { known, claimed } = LIBRARY.known;
  assert.deepEqual(
    [...known, ...claimed].map(({ kind, href, region, who }) => [kind, href, region, who]),
    [
      ['known', '/#river-was-calm', 'kursk', 'Ada Muster'],
      ['known', '/#one-train-in-winter', 'background', 'Depot Bulletin'],
      ['claimed', '/#depot-open-until-six', 'belarus', 'Depot Bulletin. The board at the depot says seven'],
    ],
  );
});

test('an unknown entry names the pages that show it', () => {
  assert.deepEqual(LIBRARY.known.unknown, [
    { text: 'Who lit the lamps. No lamplighter is named.', regions: ['belgorod', 'kursk'], front: true },
    { text: 'How deep the river is.', regions: ['kursk'], front: false },
  ]);
});

test('a question that does not exist is a problem that offers the nearest', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(FRONT, 'question: q2', 'question: q3');
  const only = onlyProblem(library);
  assert.deepEqual(
    [only.what, only.line, only.field],
    ['There is no question “q3”.', library.lineOf(FRONT, 'question: q3'), 'question'],
  );
  assert.match(only.todo, /^Allowed: q1, q2\./);
});

test('a question whose file has a problem is not also reported as missing', (t) => {
  const library = copyFixtureLibrary(t);
  library.change('content/questions/2-crossing-open.yaml', 'agree:', 'agrees:');
  assert.deepEqual(
    problemsOf(library).filter(({ file }) => file === FRONT),
    [],
  );
});

test('a quotation that is not in its article is a problem at its line, on the front page and in what is known', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(FRONT, 'quote: The winter timetable is', 'quote: The winter timetable was');
  library.change(KNOWN, 'quote: The river was calm.', 'quote: The river was wild.');
  assert.deepEqual(
    problemsOf(library).map(({ file, line, field }) => [file, line, field]),
    [
      [FRONT, library.lineOf(FRONT, 'timetable was'), 'standfirst.citations[1].quote'],
      [KNOWN, library.lineOf(KNOWN, 'was wild'), 'known[0].citations[0].quote'],
    ],
  );
});

test('a number without support is a problem, on the front page and in claimed entries', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(FRONT, 'text: One train goes', 'text: A train of 40 carriages goes');
  library.change(KNOWN, 'text: The depot is open until six.', 'text: The depot is open for 11 hours.');
  assert.deepEqual(
    problemsOf(library).map(({ file, field }) => [file, field]),
    [
      [FRONT, 'stories[2].text'],
      [KNOWN, 'claimed[0].text'],
    ],
  );
});

test('a known entry that cites the same words as a claim is a problem that names the claim', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(KNOWN, 'quote: One train goes to the crossing.', 'quote: The depot is open');
  const only = onlyProblem(library);
  assert.equal(
    only.what,
    '“one-train-in-winter” is listed as known, and rests on the same words as the claim “depot-open-until-six”.',
  );
  assert.equal(only.line, library.lineOf(KNOWN, 'In winter one train'));
});

test('an unknown entry that no page shows is a problem', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(KNOWN, '    regions: [kursk]\n', '');
  assert.deepEqual(complaintsOf(library), [
    `${KNOWN}:${library.lineOf(KNOWN, 'How deep')} unknown[1].regions No page shows this: name “regions”, or write “front: true”.`,
  ]);
});

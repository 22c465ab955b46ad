import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../../../src/library/reading/problem.ts';
import { checkedLibrary } from '../../../src/library/library.ts';
import { copyFixtureLibrary } from '../../support/fixture-library.ts';
import { complaintsOf, LIBRARY, onlyProblem, problemsOf } from '../../support/read-fixture.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const LAMPS_CAPTURE = 'content/captures/lamps-at-the-crossing.txt';
const SPRING = 'content/events/spring.yaml';
const KURSK = 'content/regions/kursk.yaml';

test('articles are ordered latest first, people by their last name before organisations and errors', () => {
  const { articles, profiles } = LIBRARY;
  const dates = articles.map(({ published }) => published.date);
  assert.deepEqual(dates, [...dates].sort().reverse());
  assert.deepEqual(
    profiles.map(({ type, name }) => `${type} ${name}`),
    [
      'person Berta Kruse',
      'person Ada Muster',
      'organisation Guild of Bakers',
      'organisation Test Picture Desk',
      'error Muster of trains',
      'error Nobody',
    ],
  );
});

test('a region has its own articles, the earliest first', () => {
  assert.deepEqual(
    LIBRARY.regions.map(({ id, articles }) => [id, ...articles.map((article) => article.id)]),
    [
      ['kursk', 'bread-for-the-night-train', 'lamps-at-the-crossing'],
      ['belgorod', 'lamps-at-the-crossing'],
      ['belarus', 'winter-timetable', 'bread-for-the-night-train'],
    ],
  );
});

test('statements are all of our cited text; a name printed by mistake is not one', () => {
  const { front, known, inShort, regions, events, questions, profiles, figures, statements } = LIBRARY;
  assert.ok(front);
  const parts = [
    ...[front.standfirst, ...front.stories, ...known.known, ...known.claimed],
    ...inShort.values(),
    ...regions.flatMap(({ summary, story, points }) => [summary, ...story, ...points]),
    ...events,
    ...questions.flatMap(({ positions }) => positions),
    ...profiles.filter(({ type }) => type !== 'error'),
    ...figures,
  ];
  assert.deepEqual(new Set(statements), new Set(parts));
  assert.equal(statements.length, parts.length);
});

test('all problems of several files are reported at once, by file and line', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(LAMPS, 'Nobody crossed it.\n\n>', 'Nobody swam.\n\n>');
  library.change(SPRING, '  until: 2031-03-04', '  until: 2031-03-34');
  library.change(SPRING, '- id: three-lamps\n', '- id: three-lamps\n  place: A crossing\n');
  library.change(KURSK, 'what: region of Russia', 'waht: region of Russia');
  library.write('content/profiles/ada-muster.yaml', 'name: "Ada Muster\n');
  assert.throws(
    () => checkedLibrary(library.contentDir),
    (error) => {
      assert.ok(error instanceof ContentError);
      assert.match(error.message, /^6 problems in the content\. Nothing was built\.\n/);
      const places = [...error.message.matchAll(/^(content\/[^:\s]+):(\d+)/gm)].map(([, file, line]) => [
        file,
        Number(line),
      ]);
      assert.deepEqual(places, [
        [LAMPS, library.lineOf(LAMPS, 'Nobody swam')],
        [SPRING, 2],
        [SPRING, library.lineOf(SPRING, '2031-03-34')],
        ['content/profiles/ada-muster.yaml', 1],
        [KURSK, 1],
        [KURSK, 2],
      ]);
      return true;
    },
  );
});

test('citations and mentions of a copy with an error are not reported as well', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(LAMPS, 'The river was calm.', 'The river is calm.');
  assert.deepEqual(complaintsOf(library), [
    `${LAMPS}:${library.lineOf(LAMPS, 'river is calm')} The copy has “is” where ${LAMPS_CAPTURE}:${library.lineOf(LAMPS_CAPTURE, 'river was calm')} has “was”.`,
  ]);
});

test('a citation of an article that never existed is reported even if a copy has an error', (t) => {
  const library = copyFixtureLibrary(t);
  const winter = 'content/events/winter.yaml';
  library.change(LAMPS, 'The river was calm.', 'The river is calm.');
  library.change(
    winter,
    'article: winter-timetable\n      quote: The winter',
    'article: winter-timetabel\n      quote: The winter',
  );
  const found = complaintsOf(library);
  assert.equal(found.length, 2);
  assert.equal(
    found[1],
    `${winter}:${library.lineOf(winter, 'timetabel')} [0].citations[0].article There is no article “winter-timetabel”.`,
  );
});

test('words of a supplied title are not words of the article', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(
    'content/events/winter.yaml',
    'quote: The winter timetable is in force this week.',
    'quote: Winter timetable',
  );
  assert.match(complaintsOf(library).join('\n'), /are not in winter-timetable/);
});

for (const [address, what] of [
  ['/articles/winter-timetables/', /leads to “\/articles\/winter-timetables\/”, and there is no such page/],
  ['/kursk', /leads to “\/kursk”, and there is no such page/],
  ['/articles/winter-timetable/#p99', /“#p99”, and \/articles\/winter-timetable\/ has no such place/],
  ['#the-sea', /“#the-sea”, and \/articles\/lamps-at-the-crossing\/ has no such place/],
] as const)
  test(`a link of a copy to ${address}, which is missing, is a problem on its line`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(LAMPS, 'The river was calm.', `The [river](${address}) was calm.`);
    const only = onlyProblem(library);
    assert.match(only.what, what);
    assert.equal(only.line, library.lineOf(LAMPS, `(${address})`));
  });

test('a link to a section by its name offers its address', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(LAMPS, 'The river was calm.', 'The [river](/claims/) was calm.');
  assert.match(onlyProblem(library).todo, /Did you mean “\/figures\/”\?/);
});

test('a missing fragment that is near to a heading’s offers that one', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(LAMPS, 'The river was calm.', 'The [river](#the-rivre) was calm.');
  assert.match(onlyProblem(library).todo, /p1, p2, … \(paragraphs\)\. Did you mean “the-river”\?$/);
});

test('a copy may link to pages and passages that exist, also of an article that has its own problems', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(
    LAMPS,
    'The river was calm.',
    '[The](#p2) [river](/kursk/) [was](/articles/winter-timetable/#p1) [calm](https://example.org/).',
  );
  assert.deepEqual(problemsOf(library), []);
  library.change('content/articles/winter-timetable.md', 'One train goes', 'One train went');
  assert.equal(problemsOf(library).length, 1);
});

test('a folder that is missing is a problem, and the others are still read', (t) => {
  const library = copyFixtureLibrary(t);
  library.remove('content/profiles');
  library.change(KURSK, 'name: Kursk\n', 'name:\n');
  const files = (): string[] => problemsOf(library).map(({ file }) => file);
  assert.deepEqual(files().sort(), ['content/profiles/', KURSK]);
  mkdirSync(join(library.contentDir, 'profiles'));
  assert.deepEqual(files(), [KURSK]);
});

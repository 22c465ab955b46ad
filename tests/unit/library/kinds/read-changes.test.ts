import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SitePath } from '../../../../src/site.ts';
import { lastChanged } from '../../../../src/library/kinds/last-changed.ts';
import { checkedLibrary } from '../../../../src/library/library.ts';
import { correctionsOn } from '../../../../src/library/kinds/corrections-on.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { LIBRARY, problemsOf } from '../../../support/read-fixture.ts';

const FILE = 'content/changes.yaml';
const change = (date: string, page: string): string =>
  `- date: ${date}\n  kind: correction\n  text: A date was wrong.\n  why: A reader saw it.\n  pages: [${page}]\n`;

test('changes are sorted latest first, whatever their order in the file, and can name every page', (t) => {
  const { contentDir, write } = copyFixtureLibrary(t);
  write(FILE, change('2031-11-22', '/') + change('2032-02-01', '/people/ada-muster/'));
  assert.deepEqual(
    checkedLibrary(contentDir).changes.map(({ date }) => date),
    ['2032-02-01', '2031-11-22'],
  );
});

test('the last change of a page is its latest recorded day', () => {
  const written = (date: string, pages: string[]) => ({ date, pages });
  const changes = [written('2027-01-05', ['/', '/kursk/']), written('2027-03-01', ['/kursk/', '/belarus/'])];
  assert.equal(lastChanged(changes, '/kursk/'), '2027-03-01');
  assert.equal(lastChanged(changes, '/'), '2027-01-05');
  assert.equal(lastChanged(changes, '/timeline/'), undefined);
});

test('a correction is added to every kind of statement that it names, and to a note, with its place in the log', () => {
  const { events, figures, front, inShort, notes, profiles, questions, regions } = LIBRARY;
  const LAMPS = 'lamps-at-the-crossing';
  const corrected = [
    inShort.get(LAMPS),
    figures.find(({ id }) => id === 'lamps'),
    events.find(({ id }) => id === 'three-lamps'),
    questions[0]?.positions.find(({ article }) => article.id === LAMPS),
    profiles.find(({ id }) => id === 'ada-muster'),
    profiles.find(({ id }) => id === 'nobody'),
    notes.get(LAMPS)?.find(({ id }) => id === 'n2'),
    regions.find(({ id }) => id === 'kursk')?.summary,
    regions.find(({ id }) => id === 'kursk')?.story[1],
    front?.standfirst,
  ];
  const counted = {
    date: '2031-04-01',
    text: 'A lamp was counted twice, in the sentence on the article and among the figures.',
    href: '/corrections/#d2031-04-01-2',
  };
  for (const thing of corrected) assert.deepEqual(thing?.corrections, [counted]);
  assert.equal(events.find(({ id }) => id === 'calm-river')?.corrections, undefined);
  assert.deepEqual(
    LIBRARY.changes.map(({ id, concerns }) => [id, concerns[0]?.name, concerns.length]),
    [
      ['d2031-04-01-2', 'Ada Muster, in short', 10],
      ['d2031-04-01', 'Kursk: The river', 2],
      ['d2031-03-05', 'Front page', 3],
    ],
  );
});

test('a correction is shown on the pages of its statements and on the pages it names; an addition is not a correction', () => {
  const { changes } = LIBRARY;
  const on = (page: SitePath) => correctionsOn(changes, page).map(({ href }) => href.split('#')[1]);
  assert.deepEqual(on('/kursk/'), ['d2031-04-01-2', 'd2031-04-01']);
  assert.deepEqual(on('/'), ['d2031-04-01-2', 'd2031-04-01']);
  assert.deepEqual(on('/articles/'), []);
  for (const page of ['/timeline/', '/figures/', '/compare/', '/people/', '/people/ada-muster/'] as const)
    assert.deepEqual(on(page), ['d2031-04-01-2'], page);
  assert.equal(lastChanged(changes, '/timeline/'), '2031-04-01');
});

for (const [name, from, to, what, todo] of [
  [
    'a statement that does not exist',
    'statements: [/kursk/#k1]',
    'statements: [/kursk/#k11]',
    'There is no statement “/kursk/#k11”.',
    /^Did you mean “\/kursk\/#k1”\?/,
  ],
  [
    'a statement by the link of its own page',
    'statements: [/kursk/#k1]',
    'statements: [https://news.example/statements/kursk/k1/]',
    'There is no statement “https://news.example/statements/kursk/k1/”.',
    /^Did you mean “\/kursk\/#k1”\?/,
  ],
  [
    'a correction without a reason',
    '  why: A reader held the sentence against the article.\n',
    '',
    'A correction says why it was made.',
    /^Add “why”/,
  ],
  [
    'the wrong words without the right ones',
    '  is: The river is not crossed\n',
    '',
    '“was” and “is” belong together, and one of the two is missing.',
    /^Add “is”/,
  ],
  [
    'an addition that says what was wrong',
    '  pages: [/, /kursk/, /articles/]',
    '  was: Nothing.\n  pages: [/, /kursk/, /articles/]',
    'Only a correction has “why”, “was” and “is”; this is an addition.',
    /^Change “was”/,
  ],
  [
    'a change that names neither page nor statement',
    '  pages: [/, /kursk/, /articles/]\n',
    '',
    'A change names the pages or the statements that it is on.',
    /^Add “pages”/,
  ],
] as const)
  test(`${name} is a problem`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(FILE, from, to);
    const [problem, ...others] = problemsOf(library);
    assert.deepEqual([problem?.file, problem?.what], [FILE, what], JSON.stringify([problem, ...others]));
    assert.match(problem?.todo ?? '', todo);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTENT_KINDS } from '../../../../src/library/content-kinds.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { LIBRARY, newDoubts, onlyProblem, problemsOf } from '../../../support/read-fixture.ts';
import { CHANGES, log, published, release } from './released-fixture.ts';

const QUESTION = 'content/questions/1-lamps-alight.yaml';
const KNOWN = 'content/known.yaml';
const NOTES = 'content/notes/lamps-at-the-crossing.yaml';
const KURSK = 'content/regions/kursk.yaml';
const ARTICLE = 'content/articles/lamps-at-the-crossing.md';

/** A change of what readers are shown, the line that owns up to it, and the field that changed. */
for (const [file, from, to, line, field] of [
  [QUESTION, 'differ: Muster gives', 'differ: One gives', 'statements: [/compare/#q1]', 'differ'],
  [KNOWN, 'No lamplighter is named.', 'There is none.', 'pages: [/]', 'unknown[0]'],
  [KNOWN, 'How deep the river is.', 'How deep it is.', 'pages: [/kursk/]', 'unknown[1]'],
  [KNOWN, 'who: Ada Muster', 'who: Many people', 'statements: [/#river-was-calm]', 'known[0].who'],
  [NOTES, 'grade: B', 'grade: C', 'statements: [/articles/lamps-at-the-crossing/#n2]', '[1].grade'],
  [
    'content/figures/claims.yaml',
    'by: Ada Muster',
    'by: Depot Bulletin',
    'statements: [/figures/#lamps]',
    '[0].by',
  ],
  [
    'content/events/spring.yaml',
    'occurrence: 1',
    'occurrence: 2',
    'statements: [/timeline/#calm-river]',
    '[1].citations[1]',
  ],
  [KURSK, 'headline: Nobody', 'headline: No boat', 'pages: [/kursk/]', 'headline'],
  [KURSK, 'in western Russia, on', 'on', 'pages: [/kursk/]', 'map.description'],
  ['content/profiles/nobody.yaml', 'is not a name.', 'is a word.', 'statements: [/people/#nobody]', 'note'],
  [
    ARTICLE,
    'what: as published',
    'what: first publication',
    'pages: [/articles/lamps-at-the-crossing/]',
    'chain[0]',
  ],
  ['content/words.yaml', 'match: [lamps, lamp]', 'match: [lamps]', 'pages: [/words/]', '[1].terms[0]'],
  ['content/site.yaml', 'takes no side', 'takes one side', 'pages: [/about/]', 'stance'],
] as const)
  test(`a silent change of “${field}” in ${file} is a problem there, and an entry with the line it gives is enough`, (t) => {
    const library = published(t);
    library.change(file, from, to);
    const problem = onlyProblem(library);
    assert.deepEqual([problem.file, problem.field], [file, field]);
    assert.match(problem.what, / has changed silently since the release of 1 May 2031\. /);
    assert.ok(problem.todo.includes(`with the line “${line}”.`), problem.todo);
    log(library, line);
    assert.deepEqual(problemsOf(library), []);
  });

test('a value that is gone is a problem at its list, and one that is added is none', (t) => {
  const library = published(t);
  library.change(ARTICLE, 'regions: [belgorod, kursk]', 'regions: [belgorod, kursk, belarus]');
  library.change(KNOWN, 'unknown:\n', 'unknown:\n  - text: Why the river was calm.\n    front: true\n');
  assert.deepEqual(problemsOf(library), []);
  library.change(KNOWN, '  - text: How deep the river is.\n    regions: [kursk]\n', '');
  assert.match(onlyProblem(library).what, /“unknown: text: How deep the river is\.; .*” is gone\.$/);
});

test('an entry counts for what it names, and not for the rest of the page', (t) => {
  const library = published(t);
  library.change(KURSK, 'headline: Nobody', 'headline: No boat');
  library.change(QUESTION, 'differ: Muster gives', 'differ: One gives');
  log(library, 'statements: [/kursk/#k2]');
  log(library, 'pages: [/compare/]');
  assert.deepEqual(
    problemsOf(library).map(({ file }) => file),
    [QUESTION, KURSK],
  );
});

test('a note that is withdrawn can be named for ever, and a page that is there is no statement', (t) => {
  const library = published(t);
  const address = '/articles/lamps-at-the-crossing/#n6';
  library.write(NOTES, library.read(NOTES).replace(/\n- id: n6\n.*/s, ''));
  const { file, what } = onlyProblem(library);
  assert.equal(file, CHANGES);
  assert.match(what, /#n6 is gone since .* It had “.*grade: D; .*”\.$/);
  log(library, `statements: [${address}]`);
  release(library, '2031-05-03');
  assert.deepEqual(problemsOf(library), []);
  log(library, 'statements: [/kursk/]');
  assert.equal(onlyProblem(library).what, 'There is no statement “/kursk/”.');
});

test('the order of entries and regions, answers to warnings, colours and the drawing of a map may change', (t) => {
  const library = published(t);
  const [first = '', second = ''] = library
    .read('content/events/spring.yaml')
    .split(/\n(?=- id: calm-river)/);
  library.write('content/events/spring.yaml', `${second}\n${first}`);
  library.change(QUESTION, 'differ: Muster', 'because: It is so.\ndiffer: Muster');
  library.change(KURSK, "dark: '#e2b85c'", "dark: '#e2b85d'");
  library.change(KURSK, 'scale: 50', 'scale: 60');
  library.change('content/site.yaml', '[kursk, belgorod, belarus]', '[belarus, kursk, belgorod]');
  assert.deepEqual(problemsOf(library), []);
});

test('every kind of file that is shown has fields in the record, and no other has', () => {
  const { fields } = LIBRARY;
  assert.deepEqual(
    CONTENT_KINDS.filter(({ shownAt }) => shownAt === undefined).map(({ name }) => name),
    ['changes', 'reviews', 'spellings', 'rechecks'],
  );
  const has = (address: `/${string}`, name: string): boolean =>
    fields.get(address)?.some((line) => line.startsWith(`${name}: `)) === true;
  for (const [address, name] of [
    ['/articles/lamps-at-the-crossing/', 'published.date'],
    ['/articles/lamps-at-the-crossing/#in-short', 'article'],
    ['/kursk/', 'when'],
    ['/kursk/#k1', 'head'],
    ['/timeline/#calm-river', 'date'],
    ['/people/ada-muster/', 'name'],
    ['/compare/#q1', 'question'],
    ['/compare/#q1-winter-timetable', 'silent'],
    ['/figures/#lamps', 'attribution'],
    ['/articles/lamps-at-the-crossing/#n1', 'says'],
    ['/words/', 'group'],
    ['/', 'headline'],
    ['/', 'credit'],
    ['/#river-was-calm', 'who'],
    ['/about/', 'description'],
  ] as const)
    assert.ok(has(address, name), `${address} ${name}`);
});

test('what is newer than the last release is one warning, and none before the first release', (t) => {
  const library = copyFixtureLibrary(t);
  assert.deepEqual(newDoubts(library), []);
  release(library, '2031-05-01');
  assert.deepEqual(newDoubts(library), []);
  const point = library.read(KURSK).split(/(?= {2}- id: k2\n)/)[1] ?? '';
  library.write(KURSK, library.read(KURSK) + point.replace('k2', 'k3'));
  library.change(KNOWN, 'unknown:\n', 'unknown:\n  - text: Why the river was calm.\n    front: true\n');
  assert.deepEqual(newDoubts(library), [
    'content/published.json: New, changed or withdrawn since the release of 1 May 2031: one statement and one other text.',
  ]);
  release(library, '2031-05-02');
  assert.deepEqual(newDoubts(library), []);
});

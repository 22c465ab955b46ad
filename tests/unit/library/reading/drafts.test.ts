import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newDrafts } from '../../../../src/library/reading/drafts.ts';
import { ContentError } from '../../../../src/library/reading/problem.ts';
import { libraryWithDrafts, readLibrary } from '../../../../src/library/library.ts';
import { addDrafts } from '../../../support/add-drafts.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, onlyProblem } from '../../../support/read-fixture.ts';

const DRAFT = 'content/articles/a-draft-of-fog.md';
const KURSK = 'content/regions/kursk.yaml';
const SPRING = 'content/events/spring.yaml';

test('a library is the same with drafts in its content as without them', (t) => {
  const library = copyFixtureLibrary(t);
  const before = readLibrary(library.contentDir);
  addDrafts(library.contentDir);
  const after = readLibrary(library.contentDir);
  assert.deepEqual(after.problems, []);
  assert.deepEqual(after.library, before.library);
  assert.deepEqual([before.drafts.count, after.drafts.count], [0, 8]);
});

test('with drafts a library has each of them, marked', (t) => {
  const library = copyFixtureLibrary(t);
  addDrafts(library.contentDir);
  const { articles, events, figures, inShort, notes, profiles, questions, regions } = libraryWithDrafts(
    library.contentDir,
  );
  const drafts = (things: readonly { id: string; draft?: boolean | undefined }[]) =>
    things.filter(({ draft }) => draft === true).map(({ id }) => id);
  assert.deepEqual(drafts(articles), ['a-draft-of-fog']);
  assert.deepEqual(drafts(events), ['more-fog', 'fog']);
  assert.deepEqual(drafts(figures), ['fogs']);
  assert.deepEqual(drafts(profiles), ['fog']);
  assert.deepEqual(drafts(questions), ['q3']);
  assert.deepEqual(drafts(regions.flatMap(({ points }) => points)), ['k9']);
  assert.deepEqual(drafts(notes.get('winter-timetable') ?? []), ['n9']);
  assert.equal(inShort.get('a-draft-of-fog')?.text, 'Draftshort says that fog came.');
  assert.equal(notes.get('a-draft-of-fog')?.length, 1);
});

test('a draft article needs no sentence and no answers yet', (t) => {
  const library = copyFixtureLibrary(t);
  addDrafts(library.contentDir);
  for (const file of ['content/in-short.yaml', 'content/questions/1-lamps-alight.yaml'])
    library.write(file, library.read(file).replace(/^ *- \{ article: a-draft-of-fog.*\n/m, ''));
  assert.equal(libraryWithDrafts(library.contentDir).articles.length, 4);
  // They become problems once it is published.
  const { problems } = readLibrary(library.contentDir, { drafts: newDrafts('published') });
  assert.deepEqual(
    problems.map(({ what }) => what).filter((what) => / has no /.test(what)),
    [
      'The article a-draft-of-fog has no sentence in in-short.yaml.',
      'The article a-draft-of-fog has no answer.',
    ],
  );
});

test('an unfinished draft does not stop a build; it is a problem where drafts are read', (t) => {
  const library = copyFixtureLibrary(t);
  addDrafts(library.contentDir);
  library.remove('content/captures/a-draft-of-fog.txt');
  library.change(KURSK, 'quote: Fog came to the crossing.', 'quote: Fog went.');
  library.change(SPRING, 'date: 2031-03,', 'date: soon,');
  assert.deepEqual(complaintsOf(library), []);
  assert.throws(() => libraryWithDrafts(library.contentDir), ContentError);
});

test('each TODO of a draft is listed with its place', (t) => {
  const library = copyFixtureLibrary(t);
  addDrafts(library.contentDir);
  library.change(SPRING, 'what: Draftevent of fog.', "what: 'TODO: what'");
  assert.deepEqual(
    readLibrary(library.contentDir).drafts.todos.map(({ file, line: at, field }) => [file, at, field]),
    [
      [DRAFT, library.lineOf(DRAFT, "'TODO: what this is."), 'about'],
      [SPRING, library.lineOf(SPRING, "'TODO: what'"), '[2].what'],
    ],
  );
});

test('published content cannot cite a draft in the dev server, as in a build', (t) => {
  const library = copyFixtureLibrary(t);
  addDrafts(library.contentDir);
  library.change(KURSK, 'k9, draft: true', 'k9');
  assert.throws(() => libraryWithDrafts(library.contentDir), /is a draft, and this is not\./);
});

test('a problem after a draft in a file is reported at its own line', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(SPRING, '- id: three-lamps\n', '- id: three-lamps\n  draft: true\n');
  library.change(SPRING, 'quote: The river was calm.', 'quote: The river was wild.');
  const { file, line, field } = onlyProblem(library);
  assert.deepEqual([file, line, field], [SPRING, library.lineOf(SPRING, 'wild'), '[1].citations[0].quote']);
});

for (const [file, from, to] of [
  ['content/in-short.yaml', 'text: Muster counts', 'draft: true\n  text: Muster counts'],
  [SPRING, '- id: calm-river\n', '- id: calm-river\n  draft: yes\n'],
] as const)
  test(`a mark of a draft where there can be none, or that is no “true”, is a problem: ${file}`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(file, from, to);
    const [problem] = readLibrary(library.contentDir).problems;
    assert.match(problem?.field ?? '', /draft$/);
  });

test('a file that should be a list is an error, even if it is a single draft', (t) => {
  const library = copyFixtureLibrary(t);
  library.write('content/events/drafts.yaml', 'id: fog\ndraft: true\n');
  const [only = '', ...more] = complaintsOf(library);
  assert.deepEqual(more, []);
  assert.match(only, /^content\/events\/drafts\.yaml:1 .* should be a list/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';
import { LIBRARY, problemsOf } from '../../../support/read-fixture.ts';

/** Message and field of each problem. */
function complaints(library: FixtureLibrary): string[] {
  return problemsOf(library).map(({ field, what }) => `${field ?? ''} ${what}`);
}

/** A copy of the content with one question, with these answers. */
function questionWith(library: FixtureLibrary, answers: readonly string[]): string {
  const file = 'content/questions/2-crossing-open.yaml';
  library.write(
    file,
    `id: q2\nquestion: What?\nagree: They agree.\ndiffer: They differ.\npositions:\n${answers.join('')}`,
  );
  return file;
}

function answer(article: string, fields = 'silent: true'): string {
  return `  - article: ${article}\n    answer: It does not say.\n    ${fields}\n`;
}

const IDS = LIBRARY.articles.map(({ id }) => id);
const [FIRST = '', ...OTHERS] = IDS;

test('the answers to a question are in the order of publication, whatever their order in the file', () => {
  assert.deepEqual(
    LIBRARY.questions.map(({ id, positions }) => [id, ...positions.map(({ article }) => article.shortName)]),
    [
      ['q1', 'Depot', 'Bakers', 'Muster'],
      ['q2', 'Depot', 'Bakers', 'Muster'],
    ],
  );
});

test('a silent answer needs no quotation', (t) => {
  const library = copyFixtureLibrary(t);
  questionWith(
    library,
    IDS.map((id) => answer(id)),
  );
  assert.deepEqual(problemsOf(library), []);
});

test('an article with two answers is a problem at the second', (t) => {
  const library = copyFixtureLibrary(t);
  questionWith(
    library,
    [...IDS, FIRST].map((id) => answer(id)),
  );
  assert.deepEqual(complaints(library), [
    `positions[${IDS.length}].article “${FIRST}” is here twice: it is on line 6, too.`,
  ]);
  assert.equal(problemsOf(library)[0]?.line, 6 + 3 * IDS.length);
});

test('an answer that is silent and belongs to a group is a problem', (t) => {
  const library = copyFixtureLibrary(t);
  const silent = answer(FIRST, 'silent: true\n    group: a');
  questionWith(library, [silent, ...OTHERS.map((id) => answer(id))]);
  assert.deepEqual(complaints(library), [
    'positions[0].group An article that does not answer belongs to no group.',
  ]);
});

/** Names the articles that the question of `questionWith` is put to. */
function putTo(library: FixtureLibrary, file: string, ids: readonly string[]): void {
  library.change(file, 'agree:', `articles: [${ids.join(', ')}]\nagree:`);
}

test('a question that names its articles needs only their answers', (t) => {
  const library = copyFixtureLibrary(t);
  putTo(library, questionWith(library, [answer(FIRST)]), [FIRST]);
  assert.deepEqual(problemsOf(library), []);
  const { questions } = checkedLibrary(library.contentDir);
  assert.deepEqual(
    questions.find(({ id }) => id === 'q2')?.positions.map(({ article }) => article.id),
    [FIRST],
  );
});

test('an answer of an article that the question is not put to is a problem at its place', (t) => {
  const library = copyFixtureLibrary(t);
  const [second = ''] = OTHERS;
  const file = questionWith(library, [answer(FIRST), answer(second)]);
  putTo(library, file, [FIRST]);
  assert.deepEqual(complaints(library), [`positions[1].article The question is not put to ${second}.`]);
  assert.equal(problemsOf(library)[0]?.line, library.lineOf(file, `article: ${second}`));
});

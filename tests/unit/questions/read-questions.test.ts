import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../src/library.ts';
import { copyContent, REAL_CONTENT, type ContentCopy } from '../../support/content-copy.ts';

/** Fault and field of each problem. */
function complaints(content: ContentCopy): string[] {
  return content.problems().map(({ field, what }) => `${field ?? ''} ${what}`);
}

/** A copy of the content with one question, with these answers. */
function questionWith(content: ContentCopy, answers: readonly string[]): string {
  const file = content.files('questions')[1] ?? '';
  content.write(
    file,
    `id: q2\nquestion: What?\nagree: They agree.\ndiffer: They differ.\npositions:\n${answers.join('')}`,
  );
  return file;
}

function answer(article: string, fields = 'silent: true'): string {
  return `  - article: ${article}\n    answer: It does not say.\n    ${fields}\n`;
}

const IDS = readLibrary(REAL_CONTENT).library.articles.map(({ id }) => id);
const [FIRST = '', ...OTHERS] = IDS;

test('there are six questions, each with five answers in order of publication', () => {
  const { questions, articles } = readLibrary(REAL_CONTENT).library;
  assert.deepEqual(
    questions.map(({ id }) => id),
    ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'],
  );
  for (const { positions } of questions)
    assert.deepEqual(
      positions.map(({ article }) => article),
      articles.toReversed(),
    );
});

test('every answer that says something has a quotation, all of its own article', () => {
  for (const { positions } of readLibrary(REAL_CONTENT).library.questions)
    for (const { article, silent, quotations } of positions) {
      assert.ok(silent || quotations.length > 0);
      assert.ok(quotations.every(({ source }) => source === article));
    }
});

test('a silent answer needs no quotation', (t) => {
  const content = copyContent(t);
  questionWith(
    content,
    IDS.map((id) => answer(id)),
  );
  assert.deepEqual(content.problems(), []);
});

test('an article without an answer is a problem', (t) => {
  const content = copyContent(t);
  const file = questionWith(
    content,
    OTHERS.map((id) => answer(id)),
  );
  assert.deepEqual(complaints(content), [`positions The article ${FIRST} has no answer.`]);
  assert.equal(content.problems()[0]?.line, content.lineOf(file, 'positions:'));
});

test('an article with two answers is a problem at the second', (t) => {
  const content = copyContent(t);
  questionWith(
    content,
    [...IDS, FIRST].map((id) => answer(id)),
  );
  assert.deepEqual(complaints(content), [`positions The article ${FIRST} has two answers.`]);
  assert.equal(content.problems()[0]?.line, 6 + 3 * IDS.length);
});

test('an answer of an article that does not exist is a problem that offers the nearest', (t) => {
  const content = copyContent(t);
  questionWith(content, [...IDS.map((id) => answer(id)), answer('kursk-post-putin-sucession')]);
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.what, 'There is no article “kursk-post-putin-sucession”.');
  assert.match(only.todo, /Did you mean “kursk-post-putin-succession”\?$/);
});

for (const [name, fields, complaint] of [
  [
    'without quotations that is not silent',
    'silent: false',
    'positions[0].citations An answer needs at least one citation, or “silent: true”.',
  ],
  [
    'in a group that is no letter',
    'silent: true\n    group: d',
    'positions[0].group A group is “a”, “b” or “c”.',
  ],
] as const)
  test(`an answer ${name} is a problem`, (t) => {
    const content = copyContent(t);
    questionWith(content, [answer(FIRST, fields), ...OTHERS.map((id) => answer(id))]);
    assert.deepEqual(complaints(content), [complaint]);
  });

test('two questions of one id are a problem that names the other', (t) => {
  const content = copyContent(t);
  const [first = '', second = ''] = content.files('questions');
  content.change(second, 'id: q2', 'id: q1');
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.deepEqual([only?.file, only?.what], [second, `The id “q1” is taken by ${first}:1.`]);
});

/** Names the articles that the question of `questionWith` is put to. */
function putTo(content: ContentCopy, file: string, ids: readonly string[]): void {
  content.change(file, 'agree:', `articles: [${ids.join(', ')}]\nagree:`);
}

test('a question that names its articles needs the answers of these alone', (t) => {
  const content = copyContent(t);
  putTo(content, questionWith(content, [answer(FIRST)]), [FIRST]);
  assert.deepEqual(content.problems(), []);
  const { questions } = readLibrary(content.dir).library;
  assert.deepEqual(
    questions.find(({ id }) => id === 'q2')?.positions.map(({ article }) => article.id),
    [FIRST],
  );
});

test('an answer of an article that the question is not put to is a problem at its place', (t) => {
  const content = copyContent(t);
  const [second = ''] = OTHERS;
  const file = questionWith(content, [answer(FIRST), answer(second)]);
  putTo(content, file, [FIRST]);
  assert.deepEqual(complaints(content), [`positions[1].article The question is not put to ${second}.`]);
  assert.equal(content.problems()[0]?.line, content.lineOf(file, `article: ${second}`));
});

test('an article that a question is put to and that does not exist is a problem that offers the nearest', (t) => {
  const content = copyContent(t);
  putTo(content, questionWith(content, [answer(FIRST)]), [FIRST, 'kursk-post-putin-sucession']);
  assert.deepEqual(complaints(content), ['articles[1] There is no article “kursk-post-putin-sucession”.']);
  assert.match(content.problems()[0]?.todo ?? '', /Did you mean “kursk-post-putin-succession”\?$/);
});

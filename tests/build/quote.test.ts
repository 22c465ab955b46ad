import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { copyFixtureLibrary, VALID_CONTENT } from '../support/fixture-library.ts';
import { LIBRARY } from '../support/read-fixture.ts';
import { runDesk } from '../support/run-desk.ts';

const LAMPS = 'lamps-at-the-crossing';

/** The printed citations, as they would be in a YAML file. */
function citations(said: string): unknown[] {
  return [...said.matchAll(/^- article: .*\n(?: {2}(?:quote|occurrence): .*\n)+/gm)].flatMap(
    ([yaml]) => parse(yaml) as unknown[],
  );
}

test('words are found with article, passage, line, context and a citation', () => {
  const file = `valid/articles/${LAMPS}.md`;
  const line = LIBRARY.articles
    .flatMap(({ blocks }) => blocks)
    .find(({ text }) => text.includes('river was calm'))?.line;
  const { code, said } = runDesk(VALID_CONTENT, 'quote', 'river was calm');
  assert.equal(code, 0);
  assert.equal(
    said,
    [
      `${LAMPS}, paragraph 5 (#p5), ${file}:${line ?? ''}`,
      '  The [river was calm]. Nobody crossed it.',
      `- article: ${LAMPS}`,
      '  quote: river was calm\n\n',
    ].join('\n'),
  );
});

test('words that are in several places have a citation for each, with its occurrence', () => {
  const { code, said } = runDesk(VALID_CONTENT, 'quote', 'Nobody crossed it.');
  assert.equal(code, 0);
  assert.match(said, /, paragraph 5 \(#p5\), [^]*, pull quote \(#q1\), /);
  assert.deepEqual(
    citations(said),
    [1, 2].map((occurrence) => ({ article: LAMPS, quote: 'Nobody crossed it.', occurrence })),
  );
});

test('words that several articles have are found in each', () => {
  const { said } = runDesk(VALID_CONTENT, 'quote', 'until six');
  assert.deepEqual(
    citations(said),
    [LAMPS, 'winter-timetable'].map((article) => ({ article, quote: 'until six' })),
  );
});

test('notes that touch the words are shown, others of the passage are not', () => {
  for (const [words, notes] of [
    [
      'Muster on Sunday. The first',
      ['n2, grade B, on “said Muster on Sunday”', 'n3, grade A, on “The first is green.”'],
    ],
    ['is green', ['n3, grade A, on “The first is green.”']],
    ['Three lamps', []],
  ] as const) {
    const { said } = runDesk(VALID_CONTENT, 'quote', words);
    assert.deepEqual(
      [...said.matchAll(/Note (n\d, grade [A-E], on “.*?”)/g)].map(([, note]) => note),
      notes,
    );
  }
});

test('words that almost match give the nearest passages, the most similar first, with the differences and a citation', () => {
  const { code, said } = runDesk(VALID_CONTENT, 'quote', 'Three lamps hang at the crossing, said Muster');
  assert.equal(code, 1);
  assert.match(said, /^No article has these words\. The nearest:\n\nlamps-at-the-crossing, paragraph 1 /);
  const [difference] = /What differs: .*/.exec(said) ?? [];
  assert.equal(difference, 'What differs: it has “stand”, not “hang”.');
  const [nearest] = citations(said);
  assert.deepEqual(nearest, { article: LAMPS, quote: 'Three lamps stand at the crossing, said Muster' });
});

test('words that resemble no passage are not found', () => {
  const { code, said } = runDesk(VALID_CONTENT, 'quote', 'Drones flew over a distant town');
  assert.deepEqual([code, said], [1, 'No article has these words. No passage is like them.\n']);
});

for (const words of ['“The depot”: it’s open', "it's # no comment", '- "a" & {b}: c', 'true'])
  test(`the citation of ${words} is read as YAML with the same words`, (t) => {
    const { contentDir, change } = copyFixtureLibrary(t);
    for (const file of ['articles/winter-timetable.md', 'captures/winter-timetable.txt'])
      change(`content/${file}`, 'in force this week', `in force, ${words}, this week`);
    const { code, said } = runDesk(contentDir, 'quote', '--', words);
    assert.equal(code, 0, said);
    assert.deepEqual(citations(said), [{ article: 'winter-timetable', quote: words }]);
  });

test('a draft is searched and marked; an article with errors is named, not searched', (t) => {
  const { contentDir, change } = copyFixtureLibrary(t);
  change('content/articles/winter-timetable.md', 'kind: analysis', 'kind: analysis\ndraft: true');
  assert.match(runDesk(contentDir, 'quote', 'One train').said, /^winter-timetable \(a draft\), paragraph 1/);
  change('content/articles/winter-timetable.md', 'kind: analysis', 'kind: TODO');
  assert.match(
    runDesk(contentDir, 'quote', 'One train').said,
    /^Not searched, because of errors in it: winter-timetable \(npm run check:content\)\.\n\nNo article has/,
  );
});

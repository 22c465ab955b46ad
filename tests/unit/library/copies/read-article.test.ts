import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from '../../../../src/library/copies/split-front-matter.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { checkedLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { BREAD, LAMPS, onlyProblem, problemsOf, TIMETABLE } from '../../../support/read-fixture.ts';

const FILE = 'content/articles/lamps-at-the-crossing.md';
const CAPTURE = 'content/captures/lamps-at-the-crossing.txt';

test('title, standfirst and byline come first, then every passage with an address of its own', () => {
  assert.deepEqual(
    BREAD.blocks.map(({ id }) => id),
    [
      ...['title', 'standfirst', 'byline', 'f1-description', 'f1', 'f1-credit', 'p1'],
      ...['how-the-night-begins', 'p2', 'p3', 'p4', 'end1'],
    ],
  );
});

test('reading time is the words divided by 230 a minute, and at least a minute', (t) => {
  assert.equal(LAMPS.minutes, 1);
  const library = copyFixtureLibrary(t);
  const words = ` ${'A word. '.repeat(460)}`;
  for (const file of ['content/articles/winter-timetable.md', 'content/captures/winter-timetable.txt'])
    library.write(file, library.read(file) + words);
  const { articles } = checkedLibrary(library.contentDir);
  assert.equal(articles.find(({ id }) => id === TIMETABLE.id)?.minutes, 4);
});

test('a heading named like a part of the page gets a number in its address', (t) => {
  const library = copyFixtureLibrary(t);
  for (const file of [FILE, 'content/captures/lamps-at-the-crossing.txt'])
    library.write(file, library.read(file).replace('The river\n', 'Title\n').replace('The hut\n', 'P1\n'));
  const article = checkedLibrary(library.contentDir).articles.find(({ id }) => id === LAMPS.id);
  const ids = article?.blocks.map(({ id }) => id) ?? [];
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes('title-1') && ids.includes('p1-1'), ids.join(' '));
});

test('a heading without a letter is a problem: no address could lead to it', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(FILE, '## The river', '## ?!');
  assert.match(onlyProblem(library).what, /no letter or digit/);
});

test('a second credit under one photograph is a problem', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(FILE, '::credit[Test Picture Desk]\n', '::credit[Test Picture Desk]\n\n::credit[Another]\n');
  assert.match(problemsOf(library)[0]?.what ?? '', /would both have the address “#f1-credit”/);
});

test('a copy without words is a problem', (t) => {
  const library = copyFixtureLibrary(t);
  const text = library.read(FILE);
  library.write(FILE, text.slice(0, text.indexOf('\n---\n') + 5));
  assert.equal(onlyProblem(library).what, 'The copy is empty.');
});

test('faults of the front matter and of the roles are reported together, and no difference repeats them', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(FILE, 'kind: report', 'kind: reprot');
  library.change(FILE, ':::author-note', ':::autor-note');
  library.change(FILE, 'The river was calm.', 'The river is calm.');
  assert.deepEqual(
    problemsOf(library).map(({ what }) => what),
    ['“reprot” is not allowed here.', '“:::autor-note” is not a role of a passage.'],
  );
});

test('a copy that differs from its recorded checksum is a problem, also where only its formatting changed', (t) => {
  const library = copyFixtureLibrary(t);
  const textChecksum = checkedLibrary(library.contentDir).articles.find(
    ({ file }) => file === FILE,
  )?.textChecksum;
  library.change(
    FILE,
    '\nsources:',
    `\ncapture:\n  text: ${sha256(library.read(CAPTURE))}\n  copy: ${textChecksum}\nsources:`,
  );
  assert.deepEqual(problemsOf(library), []);
  library.write(FILE, library.read(FILE).replaceAll('\n', '\r\n'));
  assert.deepEqual(problemsOf(library), []);
  library.change(FILE, 'The river was calm.', 'The *river* was calm.');
  assert.deepEqual(
    problemsOf(library).map(({ field, what }) => [field, what]),
    [
      [
        'capture.copy',
        'The copy below the front matter has changed since this checksum was recorded: a word, a link or other formatting.',
      ],
    ],
  );
});

test('front matter that is missing, not closed or not at the top is a problem of the first line', () => {
  for (const text of [
    '',
    'Words.\n',
    '---\ntitle: x\n',
    '\n---\ntitle: x\n---\n',
    'Words.\n\n---\na: b\n---\n',
  ]) {
    const problems: Problem[] = [];
    assert.equal(splitFrontMatter(text, 'content/articles/x.md', problems), undefined);
    assert.deepEqual(
      problems.map(({ line, what }) => [line, what]),
      [[1, 'The front matter is missing or not closed.']],
    );
  }
});

test('a file is split at its two lines of dashes, and the lines before the body are counted', () => {
  for (const end of ['\n', '\r\n'])
    assert.deepEqual(
      splitFrontMatter(['---', 'title: x', '---', '', 'One.', '---', 'Two.'].join(end), 'x.md', []),
      {
        frontMatter: `title: x${end}`,
        body: ['', 'One.', '---', 'Two.'].join(end),
        bodyOffset: 3,
      },
    );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citableBlocks } from '../../../src/articles/read-article.ts';
import { splitFrontMatter } from '../../../src/articles/split-front-matter.ts';
import type { Problem } from '../../../src/content/problem.ts';
import { copyContent } from '../../support/content-copy.ts';
import { REAL_ARTICLES } from '../../support/real-comparisons.ts';

const WOLFF = 'content/articles/kursk-post-putin-succession.md';

test('a supplied title cannot be quoted, one of the capture can', () => {
  for (const article of REAL_ARTICLES)
    assert.equal(
      citableBlocks(article).some(({ kind }) => kind === 'title'),
      article.titleSupplied === undefined,
    );
  assert.deepEqual(
    REAL_ARTICLES.filter(({ titleSupplied }) => titleSupplied !== undefined).map(({ id }) => id),
    ['kursk-post-putin-succession'],
  );
});

test('title, standfirst and byline come first, and no two passages share an address', () => {
  for (const { blocks } of REAL_ARTICLES) {
    assert.equal(blocks[0]?.kind, 'title');
    assert.equal(new Set(blocks.map(({ id }) => id)).size, blocks.length);
  }
});

test('reading time is at least a minute and grows with the words', () => {
  assert.deepEqual(Object.fromEntries(REAL_ARTICLES.map(({ id, minutes }) => [id, minutes])), {
    'belgorod-incursion-russias-military': 5,
    'belgorod-incursion-test-of-leadership': 2,
    'kursk-post-putin-succession': 4,
    'putins-muscle-flex-in-belarus': 2,
    'ukraine-invasion-blow-to-putins-power': 4,
  });
});

test('a heading named like a part of the article is a problem on its line', (t) => {
  const content = copyContent(t);
  for (const heading of ['Title', 'P1']) {
    const before = content.read(WOLFF);
    content.change(WOLFF, '## Blame the West', `## ${heading}`);
    const [first] = content.problems();
    assert.match(first?.what ?? '', new RegExp(`would both have the address “#${heading.toLowerCase()}”`));
    assert.equal(first?.line, content.lineOf(WOLFF, `## ${heading}`));
    content.write(WOLFF, before);
  }
});

test('a heading without a letter is a problem: no address could lead to it', (t) => {
  const content = copyContent(t);
  content.change(WOLFF, '## Blame the West', '## ?!');
  assert.match(content.problems()[0]?.what ?? '', /no letter or digit/);
});

test('a second credit under one photograph is a problem', (t) => {
  const content = copyContent(t);
  const file = 'content/articles/putins-muscle-flex-in-belarus.md';
  content.change(file, '::credit[Reuters]\n', '::credit[Reuters]\n\n::credit[AFP]\n');
  assert.match(content.problems()[0]?.what ?? '', /would both have the address “#f1-credit”/);
});

test('a copy without words is a problem', (t) => {
  const content = copyContent(t);
  const text = content.read(WOLFF);
  content.write(WOLFF, text.slice(0, text.indexOf('\n---\n') + 5));
  assert.deepEqual(
    content.problems().map(({ what }) => what),
    ['The copy is empty.'],
  );
});

test('faults of the front matter and of the roles are reported together, and no difference repeats them', (t) => {
  const content = copyContent(t);
  content.change(WOLFF, 'kind: analysis', 'kind: analisys');
  content.change(WOLFF, ':::author-note', ':::autor-note');
  content.change(WOLFF, 'The Kremlin has deployed', 'The Kremlin deployed');
  assert.deepEqual(
    content.problems().map(({ what }) => what),
    ['“analisys” is not allowed here.', '“:::autor-note” is no role of a passage.'],
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

test('a file is parted at its two lines of dashes, and the lines before the body are counted', () => {
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

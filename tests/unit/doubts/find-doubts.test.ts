import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../src/content/problem.ts';
import { findDoubts } from '../../../src/doubts/find-doubts.ts';
import { wordsInCommon } from '../../../src/doubts/words-in-common.ts';
import { readLibrary } from '../../../src/library.ts';
import { copyContent, REAL_CONTENT, type ContentCopy } from '../../support/content-copy.ts';

const REAL = readLibrary(REAL_CONTENT);

function doubts(content: ContentCopy): Problem[] {
  const { library, problems, written } = readLibrary(content.dir);
  assert.deepEqual(problems, []);
  return findDoubts(library, written);
}

test('every doubt about the real content has its line and says what to do', () => {
  const found = findDoubts(REAL.library, REAL.written);
  assert.ok(found.length > 0);
  for (const { file, line, column, todo } of found) {
    assert.match(file, /^content\/.+\.(?:md|yaml)$/);
    assert.ok(line !== undefined && column !== undefined && todo.length > 20, file);
  }
});

test('a key point on a single source is doubted where another source writes of the region, and only there', () => {
  const regions = findDoubts(REAL.library, REAL.written)
    .filter(({ what }) => what.endsWith('rests on a single source.'))
    .map(({ file }) => file);
  assert.ok(regions.includes('content/regions/kursk.yaml'));
  assert.ok(!regions.includes('content/regions/belarus.yaml'));
});

test('an article that nobody quotes any more is doubted', () => {
  const { library, written } = REAL;
  const [article] = library.articles;
  assert.ok(article);
  const quoted = new Map([...library.quoted].filter(([id]) => id !== article.id));
  const [doubt] = findDoubts({ ...library, quoted }, written);
  assert.deepEqual(
    [doubt?.file, doubt?.what],
    [article.file, 'Nothing in the briefing quotes this article.'],
  );
});

test('“does not say” is doubted where a passage has two words of the question, in any form', (t) => {
  assert.deepEqual(wordsInCommon('What was the military aim?', 'Its militaries had aims.'), [
    'militaries',
    'aims',
  ]);
  assert.deepEqual(wordsInCommon('What was the aim?', 'This was the end of it.'), []);
  const content = copyContent(t);
  const before = doubts(content).filter(({ what }) => what.includes('is said to be silent'));
  const [file = ''] = content
    .files('questions')
    .filter((name) => content.read(name).includes('silent: true'));
  const { id } = /^id: (?<id>q\d+)/m.exec(content.read(file))?.groups ?? {};
  assert.ok(id);
  content.write(
    file,
    content.read(file).replace(/^question: .*$/m, 'question: Who spoke of hypersonic baguettes?'),
  );
  const after = doubts(content).filter(({ what }) => what.includes('is said to be silent'));
  assert.deepEqual(
    after,
    before.filter((doubt) => doubt.file !== file),
  );
});

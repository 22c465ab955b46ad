import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Problem } from '../../../src/content/problem.ts';
import type { Article } from '../../../src/articles/read-article.ts';
import { readArticles } from '../../../src/articles/read-articles.ts';
import { KeptResults } from '../../../src/keeping/kept-results.ts';
import { copyContent } from '../../support/content-copy.ts';

const BY = { stamp: 'one', isForced: false };

function file(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'kept');
}

/** Reads the copies of a content folder, and says which of them had to be read anew. */
function read(
  contentDir: string,
  kept: KeptResults<Article>,
): { articles: unknown; anew: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const anew: string[] = [];
  const keep = kept.keep.bind(kept);
  kept.keep = (id, key, article) => {
    anew.push(id);
    keep(id, key, article);
  };
  const { articles } = readArticles(contentDir, problems, undefined, kept);
  kept.close();
  return { articles, anew, problems };
}

test('copies are read once: of the same files the next build takes the same', (t) => {
  const content = copyContent(t);
  const path = file(t);
  const first = read(content.dir, new KeptResults(path, BY));
  const second = read(content.dir, new KeptResults(path, BY));
  assert.equal(first.anew.length, 5);
  assert.deepEqual(second.anew, []);
  assert.deepEqual(second.articles, first.articles);
});

test('a copy of which one file has changed is read and checked again', (t) => {
  const content = copyContent(t);
  const path = file(t);
  const { anew } = read(content.dir, new KeptResults(path, BY));
  const [id = ''] = anew;
  const capture = `content/captures/${id}.txt`;
  content.write(capture, `${content.read(capture)}\nmore words`);
  const again = read(content.dir, new KeptResults(path, BY));
  assert.deepEqual(again.anew, []);
  assert.ok(
    again.problems.some(({ file }) => file === capture),
    JSON.stringify(again.problems),
  );
});

test('nothing is taken over from another program, when a build is forced, or from a file that is not whole', (t) => {
  const content = copyContent(t);
  const path = file(t);
  const all = read(content.dir, new KeptResults(path, BY)).anew.sort();
  assert.deepEqual(read(content.dir, new KeptResults(path, { ...BY, stamp: 'two' })).anew.sort(), all);
  assert.deepEqual(
    read(content.dir, new KeptResults(path, { stamp: 'two', isForced: true })).anew.sort(),
    all,
  );
  const whole = readFileSync(path);
  for (const length of [whole.length - 1, whole.length / 2, 3, 0]) {
    writeFileSync(path, whole.subarray(0, length));
    assert.deepEqual(read(content.dir, new KeptResults(path, { ...BY, stamp: 'two' })).anew.sort(), all);
  }
});

test('a build that was killed leaves the results of the one before', (t) => {
  const content = copyContent(t);
  const path = file(t);
  read(content.dir, new KeptResults(path, BY));
  new KeptResults<string>(path, BY).keep('an-article', 'key', 'never closed');
  assert.deepEqual(read(content.dir, new KeptResults(path, BY)).anew, []);
});

test('what no article asks for any more is removed', (t) => {
  const content = copyContent(t);
  const path = file(t);
  const [id = ''] = read(content.dir, new KeptResults(path, BY)).anew;
  const mark = `"${id}":`;
  assert.ok(readFileSync(path).includes(mark));
  content.remove(`content/articles/${id}.md`);
  content.remove(`content/captures/${id}.txt`);
  read(content.dir, new KeptResults(path, BY));
  assert.equal(readFileSync(path).includes(mark), false);
});

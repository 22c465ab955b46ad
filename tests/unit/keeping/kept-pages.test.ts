import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { KeptPages } from '../../../src/keeping/kept-pages.ts';
import { sumOf } from '../../../src/keeping/published-files.ts';

const FILE = 'kursk/index.html';
const page = (index: string): string => `<header data-id="${index}" data-first="a b"></header>“Our words”`;
const mark = (index: string): string => `data-id="${index}" data-first="a b"`;
const BY = { stamp: 'one', isForced: false };

/** A folder with a page of a build with the index “old”, and what that build has written down of it. */
function lastBuild(t: TestContext): { output: string; record: string } {
  const root = mkdtempSync(join(tmpdir(), 'kept-'));
  t.after(() => {
    rmSync(root, { recursive: true });
  });
  const [output, record] = [join(root, 'dist'), join(root, 'cache', 'pages.json')];
  mkdirSync(join(output, 'kursk'), { recursive: true });
  writeFileSync(join(output, FILE), page('old'));
  const pages = new KeptPages(output, record, BY, mark('old'));
  pages.note(FILE, { key: 'key', sum: sumOf(page('old')) });
  pages.write();
  return { output, record };
}

test('a page made of the same is taken over, with the index of this build', (t) => {
  const { output, record } = lastBuild(t);
  const pages = new KeptPages(output, record, BY, mark('new'));
  assert.equal(pages.take(FILE, 'key')?.toString(), page('new'));
});

test('a page made of something else, changed since, taken away or never written is not', (t) => {
  const { output, record } = lastBuild(t);
  const take = (key = 'key', file = FILE): string | undefined =>
    new KeptPages(output, record, BY, mark('new')).take(file, key)?.toString();
  assert.equal(take('other key'), undefined);
  assert.equal(take('key', 'belarus/index.html'), undefined);
  writeFileSync(join(output, FILE), page('old').replace('Our', 'Their'));
  assert.equal(take(), undefined);
  rmSync(join(output, FILE));
  assert.equal(take(), undefined);
});

test('nothing is taken over from another program, when a build is forced, or by a record that cannot be read', (t) => {
  const { output, record } = lastBuild(t);
  const take = (by: typeof BY): string | undefined =>
    new KeptPages(output, record, by, mark('new')).take(FILE, 'key')?.toString();
  assert.equal(take({ ...BY, stamp: 'two' }), undefined);
  assert.equal(take({ ...BY, isForced: true }), undefined);
  writeFileSync(record, '{"stamp":"one","pages":{');
  assert.equal(take(BY), undefined);
});

import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeChanged } from '../../../../src/desk/schemas/write-changed.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';
import { runMain } from '../../../support/run-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

test('only changed files are written, also in new folders, and no partial file stays', (t) => {
  const folder = tempFolder(t, { 'same.txt': 'same', 'old.txt': 'old' });
  const written = writeChanged(
    folder,
    new Map([
      ['same.txt', 'same'],
      ['old.txt', 'new'],
      ['a/b.txt', 'b'],
    ]),
  );
  assert.deepEqual(written, ['old.txt', 'a/b.txt']);
  assert.equal(readFileSync(join(folder, 'old.txt'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), ['a', 'a/b.txt', 'old.txt', 'same.txt']);
});

test('npm run schemas writes the schemas, the fields and what stays on the machine, and a new article is offered', (t) => {
  const folder = tempFolder(t);
  cpSync(join(VALID_CONTENT, 'articles'), join(folder, 'content/articles'), { recursive: true });
  assert.equal(runMain(['schemas'], { cwd: folder }).code, 0);
  assert.match(readFileSync(join(folder, 'content/FIELDS.md'), 'utf8'), /^\| `published\.date` \| yes \|/m);
  const article = join(folder, 'content/articles/winter-timetable.md');
  cpSync(article, join(folder, 'content/articles/new-article.md'));
  const { code, out } = runMain(['schemas'], { cwd: folder });
  assert.equal(code, 0);
  assert.match(out, /^\.vscode\/schemas\/region\.json written\.$/m);
  assert.doesNotMatch(out, /FIELDS|notes\.json/);
  assert.match(readFileSync(join(folder, '.vscode/schemas/region.json'), 'utf8'), /"new-article"/);
  assert.match(
    readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8'),
    /content\/articles\/new-article\.md": "articles"/,
  );
});

test('outside of a project npm run schemas writes nothing and says where to run it', (t) => {
  const folder = tempFolder(t);
  const { code, err } = runMain(['schemas'], { cwd: folder });
  assert.equal(code, 2);
  assert.match(err, /no folder content\/ in .*project’s root/);
  assert.deepEqual(readdirSync(folder), []);
});

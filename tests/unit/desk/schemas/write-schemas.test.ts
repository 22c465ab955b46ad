import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeChanged } from '../../../../src/desk/schemas/write-changed.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  folders.push(folder);
  return folder;
}

/** The command, run in a folder. */
function runIn(folder: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'src/desk/write-schemas.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
}

test('only changed files are written, also in new folders, and no partial file stays', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'same.txt'), 'same');
  writeFileSync(join(folder, 'old.txt'), 'old');
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

test('npm run schemas writes the schemas, the fields and what stays on the machine, and a new article is offered', () => {
  const folder = emptyFolder();
  cpSync(join(VALID_CONTENT, 'articles'), join(folder, 'content/articles'), { recursive: true });
  assert.equal(runIn(folder).status, 0);
  assert.match(readFileSync(join(folder, 'content/FIELDS.md'), 'utf8'), /^\| `published\.date` \| yes \|/m);
  const article = join(folder, 'content/articles/winter-timetable.md');
  cpSync(article, join(folder, 'content/articles/new-article.md'));
  const { status, stdout } = runIn(folder);
  assert.equal(status, 0);
  assert.match(stdout, /^\.vscode\/schemas\/region\.json written\.$/m);
  assert.doesNotMatch(stdout, /FIELDS|notes\.json/);
  assert.match(readFileSync(join(folder, '.vscode/schemas/region.json'), 'utf8'), /"new-article"/);
  assert.match(
    readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8'),
    /content\/articles\/new-article\.md": "articles"/,
  );
});

test('outside of a project npm run schemas writes nothing and says where to run it', () => {
  const folder = emptyFolder();
  const { status, stderr } = runIn(folder);
  assert.equal(status, 2);
  assert.match(stderr, /no folder content\/ in .*project’s root/);
  assert.deepEqual(readdirSync(folder), []);
});

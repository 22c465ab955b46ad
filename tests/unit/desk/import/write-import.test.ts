import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { ImportedPage } from '../../../../src/desk/import/import-page.ts';
import { PageError } from '../../../../src/desk/import/piece.ts';
import { writeImport } from '../../../../src/desk/import/write-import.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const PAGE = {
  id: 'ferry',
  files: {
    capture: { path: 'captures/ferry.html', bytes: Buffer.from('<p>Words') },
    text: { path: 'captures/ferry.txt', bytes: Buffer.from('Words\n') },
    article: { path: 'articles/ferry.md', bytes: Buffer.from('Words\n') },
  },
} as unknown as ImportedPage;

function contentFolder(t: TestContext, files: Record<string, string> = {}): string {
  const inContent = Object.entries(files).map(([path, text]) => [`content/${path}`, text] as const);
  const folder = join(tempFolder(t, Object.fromEntries(inContent)), 'content');
  for (const name of ['articles', 'captures']) mkdirSync(join(folder, name), { recursive: true });
  return folder;
}

/** Every file of the folder, dotfiles too. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

test('all files are written, whole, and nothing else is left behind', (t) => {
  const folder = contentFolder(t);
  assert.deepEqual(writeImport(PAGE, folder), [
    'captures/ferry.html',
    'captures/ferry.txt',
    'articles/ferry.md',
  ]);
  assert.deepEqual(filesOf(folder), ['articles/ferry.md', 'captures/ferry.html', 'captures/ferry.txt']);
  assert.equal(readFileSync(join(folder, 'captures/ferry.html'), 'utf8'), '<p>Words');
});

for (const taken of [
  'articles/ferry.md',
  'articles/2024/ferry.md',
  'captures/ferry.txt',
  'captures/ferry.html',
  'captures/ferry.mhtml',
])
  test(`nothing is written where ${taken} is there`, (t) => {
    const folder = contentFolder(t, { [taken]: 'edited' });
    assert.throws(
      () => writeImport(PAGE, folder),
      (error: unknown) => {
        assert.ok(error instanceof PageError);
        assert.match(
          error.message,
          new RegExp(`^content/${taken} exists already and is not overwritten\\.\n.*--id ferry-2`),
        );
        return true;
      },
    );
    assert.deepEqual(filesOf(folder), [taken]);
    assert.equal(readFileSync(join(folder, taken), 'utf8'), 'edited');
  });

test('if the last file cannot be placed, the first ones are removed', (t) => {
  const folder = contentFolder(t);
  // A folder with that name is not listed as a file, and blocks the link.
  mkdirSync(join(folder, 'articles/ferry.md'));
  assert.throws(
    () => writeImport(PAGE, folder),
    /^PageError: The files cannot be written: EEXIST.*\nPut that right and import the page again\.$/,
  );
  assert.deepEqual(filesOf(folder), []);
});

test('an existing capture is kept, and only the copy is written', (t) => {
  const folder = contentFolder(t, { 'captures/ferry.txt': 'Words\n' });
  const page = {
    id: 'ferry',
    files: {
      capture: { path: 'captures/ferry.txt', bytes: Buffer.from('Words\n') },
      article: PAGE.files.article,
    },
  } as unknown as ImportedPage;
  assert.deepEqual(writeImport(page, folder), ['articles/ferry.md']);
  assert.throws(() => writeImport(page, folder), /articles\/ferry\.md exists already/);
});

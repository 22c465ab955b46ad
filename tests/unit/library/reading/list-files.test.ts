import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { listFiles, type ContentFile } from '../../../../src/library/reading/list-files.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** Lists `content/articles` of a folder with these files. */
function list(
  t: TestContext,
  files: readonly string[],
  more: (folder: string) => void = () => undefined,
): { found: ContentFile[]; problems: Problem[] } {
  const content = join(
    tempFolder(t, Object.fromEntries(files.map((file) => [`content/${file}`, '']))),
    'content',
  );
  more(content);
  const problems: Problem[] = [];
  return { found: listFiles(content, 'articles', '.md', problems), problems };
}

test('files are listed by id, sorted by path, including those in subfolders', (t) => {
  const { found, problems } = list(t, ['articles/b-2.md', 'articles/2024/c.md', 'articles/a.md']);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    found.map(({ id, file }) => [id, file]),
    [
      ['c', 'content/articles/2024/c.md'],
      ['a', 'content/articles/a.md'],
      ['b-2', 'content/articles/b-2.md'],
    ],
  );
});

test('what systems and editors leave behind is ignored', (t) => {
  const litter = [
    '.DS_Store',
    '.trash/a.md',
    '._a.md',
    '.#a.md',
    '#a.md#',
    'a.md~',
    'a.md.bak',
    'a.md.swp',
    'Thumbs.db',
  ];
  const names = [...litter, 'desktop.ini', 'Desktop.ini', 'a.md'];
  const { found, problems } = list(
    t,
    names.map((name) => `articles/${name}`),
  );
  assert.deepEqual(problems, []);
  assert.equal(found.length, 1);
});

test('a file of another ending would not be read, so it is a problem', (t) => {
  for (const name of ['a.MD', 'a.markdown', 'a']) {
    const { found, problems } = list(t, [`articles/${name}`]);
    assert.deepEqual([found, problems.map(({ file }) => file)], [[], [`content/articles/${name}`]]);
  }
});

for (const [name, suggestion] of [
  ['Kursk-Raid.md', 'kursk-raid.md'],
  ['kursk raid.md', 'kursk-raid.md'],
  ['kursk_raid--2.md', 'kursk-raid-2.md'],
  ['Élan vital!.md', 'elan-vital.md'],
  ['курск.md', 'a-short-name.md'],
  // Windows has no file of this name.
  ['aux.md', 'aux-1.md'],
] as const)
  test(`“${name}” cannot be part of an address; “${suggestion}” is offered`, (t) => {
    const { found, problems } = list(t, [`articles/${name}`]);
    assert.deepEqual(found, []);
    assert.equal(problems[0]?.what, `“${name.slice(0, -3)}” cannot be part of an address.`);
    assert.ok(problems[0].todo.endsWith(`: “${suggestion}”.`), problems[0].todo);
  });

test('a link to a file is read as the file', (t) => {
  const { found, problems } = list(t, ['words.md', 'articles/b.md'], (folder) => {
    symlinkSync(join(folder, 'words.md'), join(folder, 'articles/a.md'));
  });
  assert.deepEqual([found.map(({ id }) => id), problems], [['a', 'b'], []]);
});

test('two files with the same name in different folders are a problem that names the other', (t) => {
  const { found, problems } = list(t, ['articles/2023/raid.md', 'articles/2024/raid.md']);
  assert.equal(found.length, 1);
  assert.deepEqual(
    problems.map(({ file, what }) => [file, what]),
    [['content/articles/2024/raid.md', 'The id “raid” is taken by content/articles/2023/raid.md.']],
  );
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { problemsOf } from '../support/read-fixture.ts';
import { runDesk, runMain } from '../support/run-desk.ts';

const FERRY = 'tests/fixtures/pages/ferry-at-korenevo.html';
const ID = 'the-ferry-that-nobody-counted';

test('an imported page lacks only what its TODOs say', (t) => {
  const content = copyFixtureLibrary(t);
  assert.equal(runDesk(content.contentDir, 'import', FERRY).code, 0);
  const copy = `content/articles/${ID}.md`;
  assert.equal(
    content.read(`content/captures/${ID}.html`),
    readFileSync(join(import.meta.dirname, '../..', FERRY), 'utf8'),
  );
  assert.deepEqual(problemsOf(content), [], 'a draft stops no build');
  assert.equal(runDesk(content.contentDir, 'check:content').code, 0);
  const imported = content.read(copy);
  const todos = imported
    .split('\n')
    .flatMap((line, index) => (/: \[?'TODO:/.test(line) ? [`${copy}:${index + 1}`] : []));
  assert.notEqual(todos.length, 0);
  content.write(copy, imported.replace('The notebook has', 'The notebook surely has'));
  const checked = runDesk(content.contentDir, 'check:content');
  assert.equal(checked.code, 0);
  assert.match(
    checked.out,
    /In a draft: The copy adds “surely”/,
    'the words are compared before the TODOs are gone',
  );
  content.write(copy, imported.replace(/^draft: true$/m, 'draft: false'));
  const problems = problemsOf(content);
  assert.deepEqual(
    problems.map(({ file, line }) => `${file}:${line ?? ''}`),
    todos,
    'the check names every line that says TODO, and no other',
  );
  for (const { what, todo } of problems) {
    assert.match(what, /^“[\w.[\]]+” still says TODO\.$/);
    assert.match(todo, /^Write what belongs there\. It is ./);
  }
  assert.equal(runDesk(content.contentDir, 'check:content').code, 1);
});

test('a second import of a page changes nothing, and differs from a usage error', (t) => {
  const content = copyFixtureLibrary(t);
  runDesk(content.contentDir, 'import', FERRY);
  const copy = `content/articles/${ID}.md`;
  content.write(copy, `${content.read(copy)}\nEdited.\n`);
  const again = runDesk(content.contentDir, 'import', FERRY);
  assert.deepEqual([again.code, again.out], [1, '']);
  assert.match(again.err, /exists already and is not overwritten\.\n.*--id .*\nNothing was written\.\n$/);
  assert.match(content.read(copy), /\nEdited\.\n$/);
  assert.equal(runDesk(content.contentDir, 'import', FERRY, '--id', 'ferry').code, 0);
});

for (const [args, code, said] of [
  [['a', '--id', 'Ferry_1'], 2, /^“Ferry_1” cannot be the name of an article: .* as “ferry-1”\.\nUsage: /],
  [['a', '--id', '2024'], 2, /^“2024” cannot be the name of an article/],
  [['a.html'], 2, /^“a\.html” cannot be imported\. The file does not exist\.\nGive the path/],
] as const)
  test(`npm run import -- ${args.join(' ')} says what is wrong and writes nothing`, (t) => {
    const content = copyFixtureLibrary(t);
    const before = folderSnapshot(content.contentDir);
    const ended = runDesk(content.contentDir, 'import', ...args);
    assert.equal(ended.code, code);
    assert.match(ended.err, said);
    assert.deepEqual(folderSnapshot(content.contentDir), before);
  });

for (const files of [0, 1, 2] as const)
  test(`an import killed with ${files} of three files in place leaves whole files; the next import finishes it`, (t) => {
    const content = copyFixtureLibrary(t);
    const paths = [`captures/${ID}.html`, `captures/${ID}.txt`, `articles/${ID}.md`];
    const there = (): string[] => paths.filter((path) => existsSync(join(content.contentDir, path)));
    const killed = runMain(['import', FERRY], {
      env: { CONTENT_DIR: content.contentDir },
      node: ['--import', killingAfter(files)],
    });
    assert.equal(killed.signal, 'SIGKILL');
    assert.deepEqual(there(), paths.slice(0, files), 'the copy comes last');
    const left = there().map((path) => content.read(`content/${path}`));
    const { code, err } = runDesk(content.contentDir, 'import', FERRY);
    assert.equal(code, 0, err);
    assert.deepEqual(there(), paths);
    assert.deepEqual(
      left,
      paths.slice(0, files).map((path) => content.read(`content/${path}`)),
    );
    assert.deepEqual(problemsOf(content), []);
  });

/** A module that kills its process, like a power cut, instead of moving one more file to its place. */
function killingAfter(files: number): string {
  const code = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    const link = fs.linkSync; let count = 0;
    fs.linkSync = (...paths) => (count++ < ${files} ? link(...paths) : process.kill(process.pid, 'SIGKILL'));
    syncBuiltinESMExports();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

test('the import benchmark reads a folder of pages with their expected results, and fetches nothing', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', 'tests/bench/bench-import.ts', 'tests/fixtures/pages', '--all'],
    { encoding: 'utf8', cwd: new URL('../..', import.meta.url) },
  );
  assert.equal(status, 0);
  assert.match(stdout, /^recall of the import: mean 1\.0000/m);
  for (const field of ['title', 'authors', 'day', 'outlet'])
    assert.match(stdout, new RegExp(`^${field}: 100\\.0 % right`, 'm'));
  assert.match(stdout, /^comparison passes: 2 of 2 copies; 0 refused$/m);
});

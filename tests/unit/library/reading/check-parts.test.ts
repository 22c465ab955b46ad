import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';

/** The problems of the fixture library with one more file in it. */
function problemsWith(t: TestContext, file: string) {
  const { contentDir, write } = copyFixtureLibrary(t);
  write(`content/${file}`, '# How to write here\n');
  return readLibrary(contentDir).problems;
}

for (const file of ['README.md', 'FIELDS.md', '.DS_Store', 'Thumbs.db', 'words.yaml~', 'words.yaml.bak'])
  test(`a file ${file} may lie in the content`, (t) => {
    assert.deepEqual(problemsWith(t, file), []);
  });

for (const [file, nearest] of Object.entries({
  'readme.md': 'README.md',
  'word.yaml': 'words.yaml',
  'article/README.md': 'articles/',
}))
  test(`a file ${file} would not be read, so it is a problem, and ${nearest} is proposed`, (t) => {
    const problems = problemsWith(t, file);
    assert.deepEqual(
      problems.map((problem) => problem.file),
      [`content/${file.replace(/(?<=\/).*/, '')}`],
    );
    assert.ok(problems[0]?.todo.includes(`“${nearest}”`), problems[0]?.todo);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTENT_KINDS } from '../../../src/library/content-kinds.ts';
import { copyFixtureLibrary } from '../../support/fixture-library.ts';
import { problemsOf } from '../../support/read-fixture.ts';

for (const { name, at } of CONTENT_KINDS)
  test(`files of the kind “${name}” are read: an unknown field is a problem`, (t) => {
    const library = copyFixtureLibrary(t);
    const extension = name === 'article' ? 'md' : 'yaml';
    const file = `content/${at.endsWith('/') ? `${at}nonsense.${extension}` : at}`;
    library.write(
      file,
      '---\nnonsense: 1\n---\n'.slice(extension === 'md' ? 0 : 4, extension === 'md' ? undefined : -4),
    );
    assert.ok(problemsOf(library).some((problem) => problem.file === file));
  });

test('two regions cannot have the same name', (t) => {
  const library = copyFixtureLibrary(t);
  library.change('content/regions/belarus.yaml', 'name: Belarus', 'name: Kursk');
  assert.deepEqual(
    problemsOf(library).map(({ what }) => what),
    ['“Kursk” is also the name of the region in content/regions/kursk.yaml.'],
  );
});

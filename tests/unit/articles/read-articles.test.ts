import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../src/library.ts';
import { copyContent } from '../../support/content-copy.ts';

test('an article cannot take the address of the list of a year', (t) => {
  const content = copyContent(t);
  content.write('content/articles/2024.md', 'Words.\n');
  const { problems } = readLibrary(content.dir);
  assert.ok(
    problems.some(
      ({ file, what }) => file === 'content/articles/2024.md' && what.includes('list of articles of a year'),
    ),
  );
});

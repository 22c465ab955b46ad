import assert from 'node:assert/strict';
import { test } from 'node:test';
import { githubLines, problemLines } from '../../../../src/library/reading/problem-lines.ts';

const PROBLEMS = [
  {
    file: 'content/b.yaml',
    line: 2,
    column: 3,
    field: 'a[0].b',
    what: 'Two: wrong,\nat 5 %.',
    todo: 'Mend it.',
  },
  { file: 'content/a.md', what: 'The copy is empty.', todo: 'Fill it.' },
];

test('a problem is one line that editors can jump to, in the order of the files', () => {
  assert.deepEqual(problemLines(PROBLEMS.slice(1), 'warning'), [
    'content/a.md: warning: The copy is empty. Fill it.',
  ]);
  const [, second] = problemLines(PROBLEMS, 'error');
  assert.match(second ?? '', /^content\/b\.yaml:2:3: error: Two: wrong,\nat 5 %\. Mend it\. \(a\[0\]\.b\)$/);
});

test('for GitHub it is a workflow command, with special characters escaped', () => {
  assert.deepEqual(githubLines(PROBLEMS, 'error'), [
    '::error file=content/a.md::The copy is empty. Fill it.',
    '::error file=content/b.yaml,line=2,col=3,title=a[0].b::Two: wrong,%0Aat 5 %25. Mend it.',
  ]);
});

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
  assert.match(
    second ?? '',
    /^content\/b\.yaml:2:3: error: Two: wrong,‹U\+000A›at 5 %\. Mend it\. \(a\[0\]\.b\)$/,
  );
});

test('for GitHub it is a workflow command, with special characters escaped', () => {
  assert.deepEqual(githubLines(PROBLEMS, 'error'), [
    '::error file=content/a.md::The copy is empty. Fill it.',
    '::error file=content/b.yaml,line=2,col=3,title=a[0].b::Two: wrong,‹U+000A›at 5 %25. Mend it.',
  ]);
});

test('a message has no character that acts on a terminal, and the middle of a very long one is left out', () => {
  const [line = ''] = problemLines(
    [{ file: 'content/a.md', what: `“\u001b[31m\u202e${'a'.repeat(1e6)}” is wrong.`, todo: 'Mend it.' }],
    'error',
  );
  assert.match(line, /^content\/a\.md: error: “‹U\+001B›\[31m‹U\+202E›a+ … a+” is wrong\. Mend it\.$/);
  assert.ok(line.length < 3000);
});

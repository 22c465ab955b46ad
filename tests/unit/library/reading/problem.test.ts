import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError, formatProblems, type Problem } from '../../../../src/library/reading/problem.ts';

const problem = (file: string, line?: number, column?: number, field?: string): Problem => ({
  file,
  line,
  column,
  field,
  what: 'It is wrong.',
  todo: 'Mend it.',
});

test('a report counts, sorts by file, line and column, and names place, field, fault and remedy', () => {
  assert.equal(
    formatProblems([
      problem('b.md', undefined, 5),
      problem('a.md', 12, 1),
      problem('a.md', 3, 5, 'published.date'),
      problem('a.md', 12),
    ]),
    `4 problems in the content. Nothing was built.

a.md:3:5  published.date
  It is wrong.
  Mend it.

a.md:12
  It is wrong.
  Mend it.

a.md:12:1
  It is wrong.
  Mend it.

b.md
  It is wrong.
  Mend it.
`,
  );
});

test('a line break or an order to a terminal in the name of a file has no effect', () => {
  assert.match(formatProblems([problem('a\n\u001b[31mb.md', 3)]), /^a‹U\+000A›‹U\+001B›\[31mb\.md:3$/m);
});

test('the report of one problem is in the singular, and that of none is empty', () => {
  assert.match(formatProblems([problem('a.md')]), /^One problem in the content\. Nothing was built\.\n/);
  assert.equal(formatProblems([]), '');
});

test('a content error has the report as its message, and no stack trace', () => {
  const error = new ContentError([problem('a.md', 3)]);
  assert.equal(error.message, formatProblems([problem('a.md', 3)]));
  assert.doesNotMatch(error.stack ?? '', / at .*\.ts/);
});

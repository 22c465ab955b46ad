import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../src/library/reading/parse-yaml.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';

function parse(text: string, lineOffset = 0): { yaml: ReturnType<typeof parseYaml>; problems: Problem[] } {
  const problems: Problem[] = [];
  const yaml = parseYaml(text, 'content/x.yaml', lineOffset, problems);
  assert.equal(yaml === undefined, problems.length > 0);
  return { yaml, problems };
}

/** The value of unquoted text. */
const BECOMES: [written: string, value: unknown][] = [
  ['yes', 'yes'],
  ['2024-08-06', '2024-08-06'],
  ['12:30', '12:30'],
  ['0123', 123],
  ['1,000', '1,000'],
  ['a#b', 'a#b'],
  ['R&D: none', undefined],
];

for (const [written, value] of BECOMES)
  test(`“${written}” without quotation marks becomes ${value === undefined ? 'a problem' : JSON.stringify(value)}`, () => {
    assert.deepEqual(parse(`a: ${written}\n`).yaml?.data, value === undefined ? undefined : { a: value });
  });

test('a file without data is empty, and has a first line', () => {
  for (const text of ['', '\n', '# nothing yet\n']) {
    const { yaml } = parse(text, 1);
    assert.equal(yaml?.data, null);
    assert.deepEqual(yaml.locate(['a']), { line: 2, column: 1, field: 'a' });
  }
});

const QUOTE_IT = 'Put the whole text into quotation marks.';

for (const [text, place, what, todo] of [
  ['a: 1\nb: c: d\n', '2:4', /a colon .+ makes a field/, QUOTE_IT],
  ['a:\n  b: 1\n c: 2\n', '3:1', /indented differently/, 'Put as many spaces before'],
  ['a: b\n   c: 2\n', '1:4', /a field is in a line/, 'Indent it as its'],
  ['a:\n  b: 1\n\tc: 2\n', '3:1', /a tab is at the beginning/, 'Indent the line with spaces'],
  ['a: 1\nb: "c\nd: 2\n', '2:4', /never closed/, 'Close it at the end'],
  ['a: "Many" for "some".\n', '1:4', /more words follow/, 'Put the whole text into'],
  ['a: [b\nc: 1\n', '2:1', /a bracket is open/, 'Close it at the end'],
  ['a: [b]]\n', '1:7', /none is open/, 'Take it out'],
  ['a: [b #1, c]\nd: 1\n', '2:1', /ends at its “ #”/, 'If the “#” is part of'],
  ['a: b #1\n  c\n', '2:1', /ends at its “ #”/, 'If the “#” is part of'],
  ['a: 1\nb\n', '2:1', /this is neither a field/, 'Write a field as “name: text”'],
  ['a:1\nb: 2\n', '1:1', /this is neither a field/, 'Write a field as “name: text”'],
  ['a: - b\n', '1:4', /begins a list/, 'Put the text into quotation marks'],
  ['a: > b\n', '1:6', /words follow “>”/, 'Put them there'],
  ['a: |b\n', '1:5', /words follow “>”/, 'Put them there'],
  ['a: "C:\\dir"\n', '1:4', /“\\d” is none/, 'Use single quotation marks'],
  ['a: 1\nb: 2\na: 3\n', '3:1', /the field “a” is there twice/, 'Keep one of the two.'],
  ['a: 1\r\na: 3\r\n', '2:1', /the field “a” is there/, 'Keep one'],
  ['a: 1\n---\nb: 2\n', '2:1', /ends the document/, 'Take the line out'],
  ['a: @b c\n', '1:4', /cannot begin with “@”/, QUOTE_IT],
  ['a: %b c\n', '1:4', /cannot begin with “%”/, QUOTE_IT],
  ['a: `b` c\n', '1:4', /cannot begin with “`”/, QUOTE_IT],
  ['a: 1\nb: *c d\n', '2:4', /“\*c” is read as a reference/, 'Put the whole text'],
  ['a: &b c\n', '1:4', /“&b” is read as a name for/, 'Put the whole text'],
  ['a: !5 men\n', '1:4', /“!5” is read as the type/, 'Put the whole text'],
  ['a:\n  - !!str 5\n', '2:5', /“!!str” is read as the type/, 'or take the “!” out.'],
  ['a: &b\n  c: 1\n', '1:4', /“&b” is read as a name/, 'or take the “&” out.'],
  ['a: [b, &c d]\n', '1:8', /“&c” is read as a name/, 'or take the “&” out.'],
  ['*a : 1\n', '1:1', /“\*a” is read as a reference/, 'or take the “*” out.'],
  ['%YAML 1.1\n---\na: no\n', '1:1', /“%YAML 1\.1” is read as an instruction/, 'or take the “%”'],
  ['a: [b,, c]\n', '1:7', /YAML: Unexpected , in flow/, 'Look for a missing'],
] as const)
  test(`${JSON.stringify(text)} is a problem with its place and what to do`, () => {
    const [problem, ...others] = parse(text).problems;
    assert.ok(problem);
    assert.match(problem.what, what);
    assert.ok(problem.todo.includes(todo), problem.todo);
    assert.deepEqual(
      [problem.file, `${problem.line ?? ''}:${problem.column ?? ''}`],
      ['content/x.yaml', place],
    );
    assert.deepEqual(others, []);
    assert.equal(parse(text, 1).problems[0]?.line, Number(problem.line) + 1);
  });

test('all errors of a file are reported, but not their consequences', () => {
  const { problems } = parse('a: *b : &c d\ne: 1\ne: 2\nf: @g\n');
  assert.deepEqual(
    problems.map(({ line, column }) => [line, column]),
    [
      [1, 4],
      [1, 9],
      [3, 1],
      [4, 4],
    ],
  );
});

test('a field is found at its name, a list’s entry at its beginning, a missing field at its parent', () => {
  const { yaml } = parse('a: 1\nb:\n  - c: 2\n    d: 3\n  - text\n', 1);
  assert.deepEqual(yaml?.locate(['b', 0, 'd']), { line: 5, column: 5, field: 'b[0].d' });
  assert.deepEqual(yaml.locate(['b', 1]), { line: 6, column: 5, field: 'b[1]' });
  assert.deepEqual(yaml.locate(['b', 0, 'e']), { line: 4, column: 5, field: 'b[0].e' });
  assert.deepEqual(yaml.locate(['e', 'f']), { line: 2, column: 1, field: 'e.f' });
  assert.deepEqual(yaml.locate([]), { line: 2, column: 1, field: undefined });
});

test('a part of a value is found where it is written, and if it is not, its field is', () => {
  const { yaml } = parse('a: >-\n  one\n  two\nb: two\n');
  const find = (words: string) => (written: string) => written.indexOf(words);
  assert.deepEqual(yaml?.locate(['a'], find('two')), { line: 3, column: 3, field: 'a' });
  assert.deepEqual(yaml.locate(['a'], find('three')), { line: 1, column: 1, field: 'a' });
});

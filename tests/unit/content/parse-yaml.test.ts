import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse as parseWhole } from 'yaml';
import { parseYaml } from '../../../src/content/parse-yaml.ts';
import type { Problem } from '../../../src/content/problem.ts';
import { REAL_CONTENT } from '../../support/content-copy.ts';

function parse(text: string, lineOffset = 0): { yaml: ReturnType<typeof parseYaml>; problems: Problem[] } {
  const problems: Problem[] = [];
  const yaml = parseYaml(text, 'content/x.yaml', lineOffset, problems);
  assert.equal(yaml === undefined, problems.length > 0);
  return { yaml, problems };
}

test('dates and words like “yes” and “no” stay text', () => {
  assert.deepEqual(parse('a: 2024-08-06\nb: no\nc: 12:30\nd: 5\n').yaml?.data, {
    a: '2024-08-06',
    b: 'no',
    c: '12:30',
    d: 5,
  });
});

for (const [name, text, line, column, what] of [
  ['a colon in text without quotation marks', 'a: 1\nb: c: d\n', 2, 4, /^This is not valid YAML: .+\.$/],
  ['an indent that differs', 'a:\n  b: 1\n c: 2\n', 3, 1, /^This is not valid YAML: .+\.$/],
  [
    'a quotation mark that is never closed',
    'a: 1\nb: "c\n',
    2,
    4,
    /^This is not valid YAML: a quotation mark opens here and is never closed\.$/,
  ],
  ['a field that stands twice', 'a: 1\nb: 2\na: 3\n', 3, 1, /^The field “a” stands twice\.$/],
  ['text that begins with a star', 'a: 1\nb: *note\n', 2, 4, /^“\*note” is read as a reference/],
] as const)
  test(`${name} is a problem with its line and column`, () => {
    const [first] = parse(text).problems;
    assert.match(first?.what ?? '', what);
    assert.deepEqual([first?.file, first?.line, first?.column], ['content/x.yaml', line, column]);
    assert.ok((first?.todo ?? '').length > 10);
    assert.equal(parse(text, 1).problems[0]?.line, line + 1);
  });

test('a field is found at its name, a list’s entry at its beginning, a missing field at its parent', () => {
  const { yaml } = parse('a: 1\nb:\n  - c: 2\n    d: 3\n  - text\n', 1);
  assert.deepEqual(yaml?.locate(['b', 0, 'd']), { line: 5, column: 5 });
  assert.deepEqual(yaml.locate(['b', 1]), { line: 6, column: 5 });
  assert.deepEqual(yaml.locate(['b', 0, 'e']), { line: 4, column: 5 });
  assert.deepEqual(yaml.locate(['e', 'f']), { line: 2, column: 1 });
  assert.deepEqual(yaml.locate([]), { line: 2, column: 1 });
});

test('the parser that is quick and the one that knows the places read every file of the content alike', () => {
  const texts = readdirSync(REAL_CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(REAL_CONTENT, name), 'utf8'));
  assert.ok(texts.length > 50);
  for (const text of texts) assert.deepEqual(parse(text).yaml?.data, parseWhole(text));
});

test('what the two parsers might read in different ways is read as YAML 1.2 has it', () => {
  const text = 'a: 1_000\nb: 0b11\nc: !!str 5\nd: 0o14\ne: "&x"\nf: ~\ng: 2024-08-06\n';
  assert.deepEqual(parse(text).yaml?.data, parseWhole(text));
  assert.deepEqual(parse('a: &x 1\nb: *x\n').problems.length, 1);
});

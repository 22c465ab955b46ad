import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { formatField } from '../../../../src/library/reading/field-path.ts';
import { parseYaml } from '../../../../src/library/reading/parse-yaml.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import { validate } from '../../../../src/library/reading/validate.ts';
import { isoDay } from '../../../../src/library/basics/dates.ts';

const schema = z.strictObject({
  title: z.string().trim().min(1).describe('the headline.'),
  kind: z.enum(['report', 'opinion']).describe('the kind of text.'),
  rewritten: z.boolean().default(false).describe('true for a rewritten copy.'),
  published: z.strictObject({ date: isoDay }),
  authors: z
    .array(z.strictObject({ name: z.string().min(1).describe('a name.') }))
    .describe('a list of authors.'),
  occurrence: z.int().min(1).describe('which one is meant.').optional(),
  address: z.url().optional(),
});

const SOUND = `title: A raid
kind: report
published:
  date: 2023-05-22
authors:
  - name: Ann Bell
  - name: Bo Carr
`;

function check(text: string, lineOffset = 0, against: z.ZodType = schema): Problem[] {
  const problems: Problem[] = [];
  const yaml = parseYaml(text, 'content/x.yaml', lineOffset, problems);
  if (yaml !== undefined) {
    const value = validate(against, yaml, 'content/x.yaml', problems);
    assert.equal(
      value === undefined,
      problems.length > 0,
      'a value comes back exactly if there is no problem',
    );
  }
  return problems;
}

/** “line:column field | what | todo” of each problem. */
function complaints(text: string, lineOffset?: number): string[] {
  return check(text, lineOffset).map(
    ({ line, column, field, what, todo }) =>
      `${line ?? ''}:${column ?? ''} ${field ?? ''} | ${what} | ${todo}`,
  );
}

test('data that fits the schema is returned with its defaults', () => {
  const yaml = parseYaml(SOUND, 'x.yaml', 0, []);
  assert.ok(yaml);
  assert.deepEqual(validate(schema, yaml, 'x.yaml', []), {
    title: 'A raid',
    kind: 'report',
    rewritten: false,
    published: { date: '2023-05-22' },
    authors: [{ name: 'Ann Bell' }, { name: 'Bo Carr' }],
  });
});

for (const [from, to, expected] of [
  ['  - name: Bo Carr', '  - {}', '7:5 authors[1].name | “name” is missing. | Add it. It is a name.'],
  ['kind: report', 'kind:', '2:1 kind | “kind” is empty. | Fill it in. It is the kind of text.'],
  [
    'kind: report\n',
    'kind: report\nconstructor: x\n',
    '3:1 constructor | “constructor” is not a field here. | Allowed: title, kind, rewritten, published, authors, occurrence, address.',
  ],
  [
    'authors:\n  - name: Ann Bell\n  - name: Bo Carr\n',
    'authors: Ann Bell\n',
    '5:1 authors | “authors” should be a list, and is the text “Ann Bell”. | Change it. It is a list of authors.',
  ],
  [
    'kind: report',
    "kind: 'TODO: the kind'",
    '2:1 kind | “kind” still says TODO. | Write what belongs there. It is the kind of text. Allowed: report, opinion.',
  ],
  [
    'title: A raid',
    'title: 1984',
    '1:1 title | “title” should be text, and is 1984. | Change it. It is the headline.',
  ],
  [
    'kind: report\n',
    'kind: report\nrewritten: yes\n',
    '3:1 rewritten | “rewritten” should be true or false, and is the text “yes”. | Change it. It is true for a rewritten copy.',
  ],
  [
    '- name: Bo Carr',
    '- Bo Carr',
    '7:5 authors[1] | Entry 2 should be a group of fields, and is the text “Bo Carr”. | Change it.',
  ],
  [
    'title: A raid',
    'title: "  "',
    '1:1 title | “title” is empty or too short. | Fill it in. It is the headline.',
  ],
  [
    'kind: report\n',
    'kind: report\noccurrence: 0\n',
    '3:1 occurrence | “occurrence” is less than 1. | Change it. It is which one is meant.',
  ],
  [
    'kind: report\n',
    'kind: report\noccurrence: 1.5\n',
    '3:1 occurrence | “occurrence” should be a whole number, and is 1.5. | Change it. It is which one is meant.',
  ],
] as const)
  test(`a problem at its place: ${expected}`, () => {
    assert.ok(SOUND.includes(from));
    assert.deepEqual(complaints(SOUND.replace(from, to)), [expected]);
  });

test('lines before the front matter are counted', () => {
  assert.match(complaints(SOUND.replace('report', 'essay'), 1)[0] ?? '', /^3:1 kind/);
});

test('all errors of a file are reported at once', () => {
  assert.equal(complaints('title: ""\nkind: essay\npublished: {}\nauthors: 1\nwho: x\n').length, 5);
});

test('in an empty file every field is missing, and a list has no entry', () => {
  assert.equal(complaints('').length, 4);
  const [only] = check('# nothing yet\n', 0, z.array(schema).min(1).describe('a list of events.'));
  assert.equal(only?.what, 'The file is empty or too short.');
  assert.equal(only.todo, 'Fill it in. It is a list of events.');
});

test('a draft may have TODO in a field of free text; in other fields it is reported as missing', () => {
  const entries = z.array(
    z.strictObject({ draft: z.boolean(), title: z.string(), day: isoDay, kind: z.enum(['a', 'b']) }),
  );
  const fields = (draft: boolean): unknown[] =>
    check(`- draft: ${String(draft)}\n  title: TODO\n  day: TODO\n  kind: a\n`, 0, entries).map(
      ({ line, what }) => [line, what],
    );
  const day = [3, '“day” still says TODO.'];
  assert.deepEqual(fields(true), [day]);
  assert.deepEqual(fields(false), [[2, '“title” still says TODO.'], day]);
});

test('a field’s path is written in readable form', () => {
  assert.equal(formatField(['sources', 'unaltered', 0, 'address']), 'sources.unaltered[0].address');
  assert.equal(formatField([2, 'citations', 0]), '[2].citations[0]');
  assert.equal(formatField([]), '');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { articleId, text, verbatim } from '../../../../src/library/reading/fields.ts';
import { findTextFaults } from '../../../../src/library/reading/find-text-faults.ts';
import { parseYaml } from '../../../../src/library/reading/parse-yaml.ts';
import { dayOrMonth, isoDay } from '../../../../src/library/basics/dates.ts';
import { readLibrary } from '../../../../src/library/library.ts';
import { CONTENT_KINDS } from '../../../../src/library/content-kinds.ts';
import type { JsonSchema } from '../../../../src/desk/schemas/editor-schema.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';

const schema = z.strictObject({
  id: z.string().regex(/^k\d+$/),
  kind: z.enum(['report', 'blog post']),
  article: articleId,
  articles: z.array(articleId),
  day: isoDay,
  month: dayOrMonth.optional(),
  count: z.number(),
  sure: z.boolean().default(false),
  address: z.url(),
  text: text.describe('a sentence.'),
  note: text.optional().describe('a remark.'),
  names: z.array(text).default([]),
  quote: verbatim.describe('words of a copy.'),
  group: z.strictObject({ text }),
});

/** “line:column field | what | todo” of each fault. */
function faults(yaml: string): string[] {
  const source = parseYaml(yaml, 'content/x.yaml', 0, []);
  assert.ok(source);
  return findTextFaults(schema, source, 'content/x.yaml').map(
    ({ line, column, field, what, todo }) =>
      `${line ?? ''}:${column ?? ''} ${field ?? ''} | ${what} | ${todo}`,
  );
}

const MOVE_IT =
  'Put the whole text into quotation marks, or into the lines below “>-”. A comment goes on a line of its own.';

for (const [name, yaml, place] of [
  ['a text', 'text: Men #1 of them', '1:11 text'],
  ['a text of one word', 'text: Region #1 of them', '1:14 text'],
  ['a text before a tab', 'text: Men\t#1 of them', '1:11 text'],
  ['a text that can be left out', 'note: Men #1 of them', '1:11 note'],
  ['a text of a group', 'group:\n  text: Men #1 of them', '2:13 group.text'],
  ['a text of a list', 'names:\n  - Men #1 of them', '2:9 names[0]'],
  ['a text in brackets', 'names: [one, Men #1 of them\n  , two]', '1:18 names[1]'],
  ['words of a copy', 'quote: Men #1 of them', '1:12 quote'],
  ['a text that becomes a number', 'text: 5 #1 of them', '1:9 text'],
  ['a text of which nothing is left', 'text: #1 of them', '1:7 text'],
] as const)
  test(`${name} loses what follows “#”, and that is a problem at its place`, () => {
    assert.deepEqual(faults(`${yaml}\n`), [
      `${place} | “#1 of them” is lost: “#” after a space begins a comment. | ${MOVE_IT}`,
    ]);
  });

for (const [name, yaml] of [
  ['one of the allowed words', 'kind: blog post # of two words'],
  ['a day', 'day: 2024-08-06 # printed'],
  ['an address', 'address: https://a.example/#b # the page'],
  ['a text in quotation marks', 'text: "Men #1" # the first'],
  ['nothing, if the sign is in quotation marks', "text: 'Men #1'"],
  ['nothing, if the sign is in a word', 'text: Men#1'],
  ['the sign of a text in lines of its own', 'text: >- # folded\n  Men #1'],
  ['a text that still says TODO', 'text: TODO # a sentence'],
] as const)
  test(`a comment may follow ${name}`, () => {
    assert.deepEqual(faults(`${yaml}\n`), []);
  });

test('a comment on a line of its own is allowed anywhere', () => {
  assert.deepEqual(faults('# first\ntext: Men\n# between\nnames:\n  # in a list\n  - Ann\n  # last\n'), []);
});

for (const hex of ['0000', '0085', '00AD', '200B', '202E', '2069', 'E0041']) {
  const code = `‹U+${hex}›`;
  const character = String.fromCodePoint(Number.parseInt(hex, 16));
  test(`${code} in a text is a problem at its place, and shown`, () => {
    const what = `text | A character here cannot be seen: ${code}. | Delete it, or type the text again.`;
    assert.deepEqual(faults(`text: >-\n  The fer${character}ry\n`), [
      `2:10 ${what} It is marked here: “The fer${code}ry”.`,
    ]);
  });
}

test('a character that cannot be seen is found where it is written with a backslash, too', () => {
  for (const [written, code] of [
    ['\\e', 'U+001B'],
    ['\\r', 'U+000D'],
    ['\\u2028', 'U+2028'],
    ['\\L\\P', 'U+2028'],
    ['\\uD800', 'U+D800'],
  ] as const) {
    const [first] = faults(`text: "The fer${written}ry"\n`);
    assert.ok(first?.startsWith(`1:1 text | A character here cannot be seen: ‹${code}›. |`), first);
  }
});

test('each such character of a text is reported once, in any field, and an id has no other fault for it', () => {
  const found = faults('kind: rep\u200Bort\narticle: la\u200Bmps\ntext: a\u00ADb\u00ADc\u202Ed\n');
  assert.deepEqual(
    found.map((fault) => fault.replace(/\..*/, '')),
    [
      '1:10 kind | A character here cannot be seen: ‹U+200B›',
      '2:12 article | A character here cannot be seen: ‹U+200B›',
      '3:8 text | A character here cannot be seen: ‹U+00AD›',
      '3:12 text | A character here cannot be seen: ‹U+202E›',
    ],
  );
});

test('what changes how a text looks is allowed: joiners of scripts and emoji, variation selectors, spaces, lines', () => {
  for (const words of [
    'نمی\u200Cخواهم',
    'क्\u200Dष',
    'ක්\u200Dෂ',
    '👩\u200D💻',
    '👩🏽\u200D💻',
    '❤\uFE0F\u200D🔥',
    'e\u0301',
    '1\u00A0000\u202Fkm',
    'Курск Ελλάδα “…” – ’',
  ])
    assert.deepEqual(faults(`text: ${words}\n`), [], words);
  assert.deepEqual(faults('text: |\n  one\ttwo\n\n  three\n'), []);
});

test('a joiner between Latin, Greek or Cyrillic letters is a problem, even if another is needed', () => {
  for (const letter of ['a', 'á', 'α', 'к', ' ']) {
    const [first, ...others] = faults(`text: क्\u200Dष ${letter}\u200Db\n`);
    assert.match(first ?? '', /^1:13 text .*‹U\+200D›b”\.$/u);
    assert.deepEqual(others, []);
  }
});

test('words of a copy may have any invisible character that a copy can have, and that is no control character', () => {
  assert.deepEqual(faults('quote: "The fer\u00ADry\\u202E\\t"\n'), []);
  assert.equal(faults('quote: "The ferry\\e"\n').length, 1);
});

test('in every kind of file only the words of a copy are exempt from this rule', () => {
  const verbatimFields = (part: JsonSchema, path: string): string[] => [
    ...(part.verbatim === true ? [path] : []),
    ...(part.items === undefined ? [] : verbatimFields(part.items, `${path}[]`)),
    ...Object.entries(part.properties ?? {}).flatMap(([name, field]) =>
      verbatimFields(field, `${path}.${name}`),
    ),
  ];
  const found = CONTENT_KINDS.flatMap((kind) =>
    verbatimFields(z.toJSONSchema(kind.schema, { io: 'input' }) as JsonSchema, kind.name),
  );
  assert.deepEqual(
    found.filter((field) => !field.endsWith('citations[].quote')),
    [
      'article.title',
      'article.standfirst',
      'article.byline',
      'article.omitted[].text',
      'events[].printed',
      'profile.spellings[]',
      'notes[].quote',
      'notes[].for',
      'words[].terms[].match[]',
    ],
  );
  assert.ok(found.includes('region.story[].citations[].quote'));
});

test('a quotation matches a copy with a soft hyphen, and in our own words that is a problem', (t) => {
  const library = copyFixtureLibrary(t);
  library.change('content/articles/lamps-at-the-crossing.md', 'Beside the lamps', 'Be\u00ADside the lamps');
  library.change('content/captures/lamps-at-the-crossing.txt', 'Beside the lamps', 'Be\u00ADside the lamps');
  library.change('content/events/spring.yaml', 'quote: The river was calm.', 'quote: Be\u00ADside the lamps');
  library.change(
    'content/notes/lamps-at-the-crossing.yaml',
    'quote: of that winter shows',
    'quote: Be\u00ADside the lamps',
  );
  library.change('content/notes/lamps-at-the-crossing.yaml', 'for: that winter shows', 'for: Be\u00ADside');
  assert.deepEqual(readLibrary(library.contentDir).problems, []);
  library.change('content/events/spring.yaml', 'what: The river', 'what: The ri\u00ADver');
  assert.deepEqual(
    readLibrary(library.contentDir).problems.map(({ line, column, field }) => [line, column, field]),
    [[17, 15, '[1].what']],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { citationsSchema } from '../../../src/citations/citation-schema.ts';
import { missingFields } from '../../../src/writing/entry.ts';
import { flagsOf } from '../../../src/writing/flags.ts';
import { fieldsOf, KINDS } from '../../../src/writing/kinds.ts';
import { completeCitations, readFlags } from '../../../src/writing/read-flags.ts';
import { schemaFields } from '../../../src/writing/schema-fields.ts';

const schema = z.strictObject({
  title: z.string().min(1).describe('a title.'),
  from: z.number().optional(),
  probable: z.boolean().default(false),
  spellings: z.array(z.string()).default([]),
  published: z.strictObject({ date: z.string(), basis: z.string().optional() }),
  answers: z.array(
    z.strictObject({ article: z.string(), answer: z.string(), citations: citationsSchema.default([]) }),
  ),
  citations: citationsSchema,
});
const fields = schemaFields(schema);

function read(...args: string[]): { entry: unknown; faults: string[] } {
  const faults: string[] = [];
  const entry = readFlags(args, flagsOf(fields), faults);
  completeCitations(entry, fields);
  return { entry, faults };
}

test('every field of a schema has a flag, those of a group with dots, those of a citation without its list', () => {
  assert.deepEqual(
    flagsOf(fields).map(({ name }) => name),
    [
      ...['title', 'from', 'probable', 'spellings', 'published.date', 'published.basis'],
      ...['answers.article', 'answers.answer', 'answers.quote', 'answers.occurrence'],
      ...['article', 'quote', 'occurrence'],
    ],
  );
});

test('flags become numbers, lists, groups and yes as the schema has them', () => {
  assert.deepEqual(
    read('--from', '12.5', '--probable', '--spellings', 'A', '--spellings=B', '--published.date', 'D').entry,
    { from: 12.5, probable: true, spellings: ['A', 'B'], published: { date: 'D' } },
  );
});

test('a flag that an entry of a list has begins the next, and a citation takes the article before it', () => {
  assert.deepEqual(
    read('--article', 'a', '--quote', 'p', '--quote', 'q', '--article', 'b', '--quote', 'r').entry,
    {
      citations: [
        { article: 'a', quote: 'p' },
        { article: 'a', quote: 'q' },
        { article: 'b', quote: 'r' },
      ],
    },
  );
  assert.deepEqual(read('--quote', 'p', '--article', 'a', '--quote', 'q', '--article', 'b').entry, {
    citations: [
      { quote: 'p', article: 'a' },
      { quote: 'q', article: 'b' },
    ],
  });
  assert.deepEqual(
    read(
      ...['--answers.article', 'a', '--answers.answer', 'x', '--answers.quote', 'p', '--answers.quote', 'q'],
      ...['--answers.article', 'b', '--answers.answer', 'y', '--answers.quote', 'r'],
    ).entry,
    {
      answers: [
        { article: 'a', answer: 'x', citations: ['p', 'q'].map((quote) => ({ article: 'a', quote })) },
        { article: 'b', answer: 'y', citations: [{ article: 'b', quote: 'r' }] },
      ],
    },
  );
});

test('a flag that is unknown, stands twice, lacks its value or has one too many is told by its name', () => {
  assert.deepEqual(read('--titel', 'x').faults, ['“--titel” is not known here. Did you mean “--title”?']);
  assert.deepEqual(read('--title', 'x', '--title', 'y').faults, [
    '“--title” stands twice. Keep one of the two.',
  ]);
  assert.match(read('--title', '--probable').faults.join(), /^“--title” has no value\./);
  assert.match(read('--title').faults.join(), /^“--title” has no value\./);
  assert.match(read('--probable=no').faults.join(), /^“--probable” takes no value/);
  assert.match(
    read('--title', 'two', 'words').faults.join(),
    /^“words” belongs to no flag\. Put quotation marks/,
  );
  assert.deepEqual(read('--title=--x').entry, { title: '--x' });
});

test('what is needed and not given is found, in entries of lists too', () => {
  const missing = (entry: Record<string, unknown>): string[] =>
    missingFields(entry, fields).map(({ field, lists }) => [...lists, field.name].join(' '));
  assert.deepEqual(missing({}), [
    ...[
      'title',
      'published.date',
      'answers article',
      'answers answer',
      'citations article',
      'citations quote',
    ],
  ]);
  assert.deepEqual(
    missing({
      title: 'x',
      published: { date: 'D' },
      answers: [{ article: 'a' }],
      citations: [{ quote: 'q' }],
    }),
    ['answers answer', 'citations article'],
  );
});

test('each kind asks for every field of its schema, but for what the kind itself says', () => {
  for (const kind of KINDS) {
    const asked = new Set(fieldsOf(kind).map(({ name }) => name));
    const unasked = Object.keys(kind.schema.shape).filter((name) => !asked.has(name));
    assert.deepEqual(
      unasked,
      [...Object.keys(kind.fixed), ...(kind.numbered === undefined ? [] : ['id'])].sort(),
      kind.name,
    );
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { CONTENT_KINDS } from '../../../../src/library/content-kinds.ts';
import { editorSchema, type JsonSchema } from '../../../../src/desk/schemas/editor-schema.ts';
import { listFields } from '../../../../src/desk/schemas/list-fields.ts';

const IDS = { articles: ['one-article', 'another-article'], regions: ['north', 'south'] };
const SCHEMAS = CONTENT_KINDS.map(({ name, schema }) => ({ name, json: editorSchema(schema, IDS) }));

/** A schema and all schemas in it, each with its path. */
function partsOf(json: JsonSchema, path: string): [path: string, part: JsonSchema][] {
  return [
    [path, json],
    ...Object.entries(json.properties ?? {}).flatMap(([key, part]) => partsOf(part, `${path}.${key}`)),
    ...(json.items === undefined ? [] : partsOf(json.items, `${path}[]`)),
    ...(json.anyOf ?? []).flatMap((part) => partsOf(part, path)),
  ];
}

const PARTS = SCHEMAS.flatMap(({ name, json }) => partsOf(json, name));

test('no kind of file and no field of one is without description', () => {
  const undescribed = SCHEMAS.flatMap(({ name, json }) => [
    ...(json.description === undefined ? [name] : []),
    ...listFields(json)
      .filter(({ meaning }) => meaning === undefined)
      .map((field) => `${name}: ${field.name}`),
  ]);
  assert.deepEqual(undescribed, [], 'Give each of these a .describe(…) in its schema.');
});

test('a description is a sentence: a capital or a quotation mark first, a full stop last', () => {
  for (const [path, { description }] of PARTS)
    if (description !== undefined) assert.match(description, /^[\p{Lu}“].*\.$/su, path);
});

test('a field that no schema knows is refused wherever there are fields', () => {
  for (const [path, part] of PARTS)
    if (part.properties !== undefined)
      assert.equal((part as { additionalProperties?: unknown }).additionalProperties, false, path);
});

test('a field with a default is optional', () => {
  const written = editorSchema(z.strictObject({ a: z.string(), b: z.boolean().default(false) }), IDS);
  assert.deepEqual(written.required, ['a']);
  for (const [path, { properties, required }] of PARTS)
    for (const [key, part] of Object.entries(properties ?? {}))
      if (part.default !== undefined) assert.ok(required?.includes(key) !== true, `${path}.${key}`);
});

test('every field for the id of an article or a region suggests the existing ids', () => {
  const { articles, regions } = IDS;
  for (const [path, { examples }] of PARTS) {
    const offered = examples?.join();
    if (/\.(?:article|articles\[\]|copyOf)$/.test(path)) assert.equal(offered, articles.join(), path);
    if (/\.(?:region|regions\[\]|places\[\]\.on)$/.test(path))
      assert.ok([regions.join(), [...regions, 'background'].join()].includes(offered ?? ''), path);
  }
});

test('a schema is of draft 7, and has no custom keywords', () => {
  for (const { name, json } of SCHEMAS)
    assert.equal(
      (json as { $schema?: string }).$schema,
      'http://json-schema.org/draft-07/schema#',
      `${name}.json`,
    );
  for (const [path, part] of PARTS) assert.ok(!('names' in part || 'fragment' in part), path);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { editorSchema } from '../../../../src/desk/schemas/editor-schema.ts';
import { fieldsPage } from '../../../../src/desk/schemas/fields-page.ts';

const citation = z.strictObject({
  quote: z.string().describe('exact words.'),
  occurrence: z.int().min(1).optional().describe('which one is meant.'),
});
const schema = z
  .array(
    z.strictObject({
      id: z.string().describe('a name | an address.'),
      kind: z.enum(['a', 'b']).describe('what it is.'),
      parts: z.array(z.strictObject({ by: z.string().describe('who.') })).describe('a list of parts.'),
      citations: z.array(citation).describe('a list of citations.'),
      sure: z.boolean().default(false).describe('true where it is sure.'),
    }),
  )
  .describe('a list of things.');

const NONE = { articles: [], regions: [] };

test('the page has a table of the fields of each kind, and one of the fields of a citation', () => {
  const kinds = [{ files: 'content/things/**/*.yaml', json: editorSchema(schema, NONE) }];
  const [, ...sections] = fieldsPage(kinds, editorSchema(citation, NONE)).split(/^## /m);
  assert.deepEqual(sections, [
    `\`content/things/*.yaml\`

A list of things.

| field | needed | what it is | allowed |
| --- | --- | --- | --- |
| \`id\` | yes | A name \\| an address. | Text |
| \`kind\` | yes | What it is. | One of \`a\`, \`b\` |
| \`parts\` | yes | A list of parts. | List of fields |
| \`parts[].by\` | yes | Who. | Text |
| \`citations\` | yes | A list of citations. | List of [citations](#citations) |
| \`sure\` | no | True where it is sure. | \`true\`, \`false\` (as if left out) |

`,
    `Citations

| field | needed | what it is | allowed |
| --- | --- | --- | --- |
| \`quote\` | yes | Exact words. | Text |
| \`occurrence\` | no | Which one is meant. | Whole number from 1 |
`,
  ]);
});

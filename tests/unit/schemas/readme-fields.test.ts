import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { editorSchema } from '../../../src/schemas/editor-schema.ts';
import { withFields } from '../../../src/schemas/readme-fields.ts';

const schema = z
  .array(
    z.strictObject({
      id: z.string().describe('a name | an address.'),
      kind: z.enum(['a', 'b']).describe('what it is.'),
      citations: z
        .array(
          z.strictObject({
            quote: z.string().describe('exact words.'),
            occurrence: z.int().min(1).optional().describe('which one is meant.'),
          }),
        )
        .describe('a list of citations.'),
      sure: z.boolean().default(false).describe('true where it is sure.'),
    }),
  )
  .describe('a list of things.');
const THINGS = { files: 'content/things/**/*.yaml', json: editorSchema(schema, []) };
const README = 'Before.\n<!-- fields:start -->\nold\n<!-- fields:end -->\nAfter.\n';

test('a table lists the fields with their parents, what they are and what is allowed', () => {
  assert.equal(
    withFields(README, [THINGS]),
    `Before.
<!-- fields:start -->

<!-- prettier-ignore-start -->

<details>
<summary><code>content/things/*.yaml</code> A list of things</summary>

| field | needed | what it is | allowed |
| --- | --- | --- | --- |
| \`id\` | yes | A name \\| an address. | Text |
| \`kind\` | yes | What it is. | One of \`a\`, \`b\` |
| \`citations\` | yes | A list of citations. | List of fields |
| \`citations[].quote\` | yes | Exact words. | Text |
| \`citations[].occurrence\` | no | Which one is meant. | Whole number from 1 |
| \`sure\` | no | True where it is sure. | \`true\`, \`false\` (as if left out) |

</details>

<!-- prettier-ignore-end -->

<!-- fields:end -->
After.
`,
  );
});

test('writing the fields a second time changes nothing', () => {
  const once = withFields(README, [THINGS]);
  assert.equal(withFields(once, [THINGS]), once);
});

for (const [what, readme] of [
  ['no mark', 'Before.\n'],
  ['no end', 'Before.\n<!-- fields:start -->\n'],
  ['the end first', '<!-- fields:end -->\n<!-- fields:start -->\n'],
  ['two beginnings', `<!-- fields:start -->\n${README}`],
  ['a beginning after the end', `${README}<!-- fields:start -->\n`],
  ['two ends', `${README}<!-- fields:end -->\n`],
] as const)
  test(`a README with ${what} is left alone, and what to put back is said`, () => {
    assert.throws(
      () => withFields(readme, [THINGS]),
      /“<!-- fields:start -->” and “<!-- fields:end -->” of README\.md.*Put them back/,
    );
  });

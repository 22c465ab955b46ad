import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { draftField, text } from '../content/fields.ts';

/** `content/regions/<id>.yaml`: our words on one region. */
export const regionSchema = z
  .strictObject({
    name: text.describe('the region’s name, as in the menu.'),
    what: text.describe('what it is, in a few words: “Region of Russia”.'),
    summary: z
      .strictObject({
        text: text.describe('our summary, two or three neutral sentences.'),
        citations: citationsSchema,
      })
      .describe('a summary in our words, with the words it rests on.'),
    points: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^k[1-9]\d*$/, 'The id of a key point is “k” and a number: k1.')
            .describe('“k” and a number; it stays for ever, as it is part of an address.'),
          text: text.describe('the key point, one sentence of ours.'),
          citations: citationsSchema,
          draft: draftField,
        }),
      )
      .min(1)
      .describe('a list of key points.'),
  })
  .describe('our words on one region.');

export type RegionText = z.output<typeof regionSchema>;

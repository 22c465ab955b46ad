import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { letterColoursSchema } from './colours.ts';
import { regionMapSchema } from './map-schema.ts';
import { becauseField, draftField, summing, text } from '../reading/fields.ts';
import type { Kind } from '../reading/read-yaml.ts';

/** `content/regions/<id>.yaml`: our texts on one region. */
export const regionSchema = z
  .strictObject({
    name: text.describe('the region’s name, as in the menu.'),
    what: text.describe('what it is, in a few words: “Port on the north coast”.'),
    when: summing.describe('when it happened, as in a dateline: “August 2024”.'),
    colours: letterColoursSchema.describe('the colours of its name and its marks, for the two themes.'),
    map: regionMapSchema
      .optional()
      .describe('what its map and its outline are drawn from; left out, its mark is a plain shape.'),
    headline: summing.describe('what happened, as a headline.'),
    summary: z
      .strictObject({
        text: text.describe('the first sentence of the story: who did what, where and when.'),
        citations: citationsSchema,
        because: becauseField,
      })
      .describe('the opening of the story, in our words.'),
    story: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^s[1-9]\d*$/, 'The id of a paragraph of the story is “s” and a number: s1.')
            .describe('“s” and a number; it stays for ever, as it is part of an address.'),
          text: text.describe('a paragraph of the story, in our words.'),
          citations: citationsSchema,
          because: becauseField,
        }),
      )
      .default([])
      .describe('a list of the paragraphs that follow the opening.'),
    points: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^k[1-9]\d*$/, 'The id of a key point is “k” and a number: k1.')
            .describe('“k” and a number; it stays for ever, as it is part of an address.'),
          head: summing.describe('what the point is about, in one to four words: “The new bridge”.'),
          text: text.describe('the key point: one matter, in one or two sentences in our words.'),
          citations: citationsSchema,
          because: becauseField,
          draft: draftField,
        }),
      )
      .min(1)
      .describe('a list of key points.'),
  })
  .describe('our words on one region.');

export const REGION_FILES = { name: 'region', at: 'regions/', schema: regionSchema } satisfies Kind;

export type RegionText = z.output<typeof regionSchema>;

import { z } from 'astro/zod';
import { articleId, text, verbatim } from '../reading/fields.ts';

/** `content/words.yaml`: how the sources name the same thing. */
export const wordsSchema = z
  .array(
    z.strictObject({
      group: text.describe('what is named: “the event”.'),
      articles: z
        .array(articleId)
        .min(1)
        .optional()
        .describe('a list of the articles that it is counted in, by their ids; left out, all of them.'),
      terms: z
        .array(
          z.strictObject({
            term: text.describe('the word, as a heading.'),
            match: z
              .array(verbatim)
              .min(1)
              .describe('a list of its forms, as printed; whole words, capitals apart.'),
          }),
        )
        .min(1)
        .describe('a list of words.'),
    }),
  )
  .min(1)
  .describe('a list of groups.');

export type WordGroup = z.output<typeof wordsSchema>[number];

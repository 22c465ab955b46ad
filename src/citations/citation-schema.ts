import { z } from 'astro/zod';
import { articleId } from '../content/fields.ts';

/** A citation: exact words of one copy. */
export const citationSchema = z.strictObject({
  article: articleId,
  quote: z
    .string()
    .min(1)
    .meta({ verbatim: true })
    .describe('words that stand in the copy, exactly so: the same letters, marks and spaces.'),
  occurrence: z
    .int()
    .min(1)
    .optional()
    .describe('the one that is meant, counted from 1, where the words stand more than once.'),
});

/** A statement’s list of citations. */
export const citationsSchema = z
  .array(citationSchema)
  .min(1)
  .describe('a list of citations, each with “article” and “quote”.');

export type Citation = z.output<typeof citationSchema>;

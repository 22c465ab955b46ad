import { z } from 'astro/zod';
import { articleId, becauseField, verbatim } from '../reading/fields.ts';

/** A citation: the exact words of one copy. */
export const citationSchema = z.strictObject({
  article: articleId,
  quote: verbatim
    .refine((quote) => /[\p{L}\p{N}]{2}/u.test(quote), 'A quotation has more than one letter.')
    .describe(
      'the exact words of the copy: the same letters, marks and spaces, from a whole word to a whole word.',
    ),
  occurrence: z
    .int()
    .min(1)
    .optional()
    .describe('which occurrence is meant, counted from 1, if the words occur more than once.'),
  because: becauseField,
});

/** A statement’s list of citations. */
export const citationsSchema = z
  .array(citationSchema)
  .min(1)
  .describe('a list of citations, each with “article” and “quote”.');

export type Citation = z.output<typeof citationSchema>;

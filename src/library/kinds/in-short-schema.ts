import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { articleId, becauseField, text } from '../reading/fields.ts';

/** `content/in-short.yaml`: a one-sentence summary of each article. */
export const inShortSchema = z
  .array(
    z.strictObject({
      article: articleId,
      text: text.describe('what the article says, in one sentence in our words.'),
      citations: citationsSchema,
      because: becauseField,
    }),
  )
  .describe('a list with a sentence for each article.');

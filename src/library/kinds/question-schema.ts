import { z } from 'astro/zod';
import { citationSchema } from '../citations/citation-schema.ts';
import { articleId, becauseField, draftField, summing, text } from '../reading/fields.ts';

/** `content/questions/<n>-<slug>.yaml`: one question and what each article answers. */
export const questionSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^q[1-9]\d*$/, 'The id of a question is “q” and a number: q1.')
      .describe('“q” and a number; it stays for ever, as it is part of an address.'),
    question: summing.describe('the question, as a reader would ask it.'),
    articles: z
      .array(articleId)
      .min(1)
      .optional()
      .describe('a list of the articles that the question is put to, by their ids; left out, all of them.'),
    agree: summing.describe('where the sources agree, in a sentence in our words that names them.'),
    differ: summing.describe('where they differ.'),
    positions: z
      .array(
        z
          .strictObject({
            article: articleId,
            answer: text.describe('its answer, in one sentence in our words.'),
            silent: z.boolean().default(false).describe('true where the article does not say.'),
            group: z
              .string()
              .regex(/^[a-c]$/, 'A group is “a”, “b” or “c”.')
              .optional()
              .describe('a letter that articles with the same answer share.'),
            citations: z
              .array(citationSchema)
              .default([])
              .describe('a list of citations; empty only where the article is silent.'),
            because: becauseField,
          })
          .refine(({ silent, group }) => !silent || group === undefined, {
            error: 'An article that does not answer belongs to no group.',
            path: ['group'],
          })
          .refine(({ silent, citations }) => silent || citations.length > 0, {
            error: 'An answer needs at least one citation, or “silent: true”.',
            path: ['citations'],
          }),
      )
      .min(1)
      .describe('a list with one answer for each article.'),
    because: becauseField,
    draft: draftField,
  })
  .describe('a question and the answer of every article.');

export type QuestionText = z.output<typeof questionSchema>;

import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { becauseField, regionId, remark, summing, text } from '../reading/fields.ts';

/** `content/front.yaml`: the front page’s own text. */
export const frontSchema = z
  .strictObject({
    headline: summing.describe('the headline of the whole, as news.'),
    standfirst: z
      .strictObject({
        text: text.describe('what a newcomer must know first, in two or three sentences.'),
        record: remark
          .optional()
          .describe('what of it rests on the public record and not on an article, and on what.'),
        citations: citationsSchema,
        because: becauseField,
      })
      .describe('the lines under the headline, with the words that support them.'),
    stories: z
      .array(
        z.strictObject({
          region: regionId.describe('the region whose story it is; its headline is shown above.'),
          text: text.describe('two or three sentences, at most 70 words.'),
          citations: citationsSchema,
          because: becauseField,
        }),
      )
      .min(1)
      .describe('a list of stories, in the order in which they are shown.'),
    question: z
      .string()
      .regex(/^q[1-9]\d*$/, 'The id of a question is “q” and a number: q1.')
      .optional()
      .describe('the id of a question whose answers the front page shows.'),
    dates: z
      .array(text)
      .default([])
      .describe('a list of the entries of the timeline that the front page shows, by their ids; about ten.'),
  })
  .describe('what the front page says.');

import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { becauseField, entryId, placeId, regionId, remark, summing, text } from '../reading/fields.ts';

const backed = z.strictObject({
  id: entryId,
  region: placeId.describe('the region it is about; “background” where it is about none.'),
  text: text.describe('what is reported or claimed, in one sentence in our words.'),
  who: summing.describe(
    'who says so, in a few words: “Both articles on the bridge”, “Unnamed reports, March 2031”.',
  ),
  citations: citationsSchema,
  because: becauseField,
});

/** `content/known.yaml`: what is known, what is claimed and what is not known. */
export const knownSchema = z
  .strictObject({
    known: z.array(backed).default([]).describe('a list of what an article reports and none disputes.'),
    claimed: z.array(backed).default([]).describe('a list of what somebody says, and who says otherwise.'),
    unknown: z
      .array(
        z
          .strictObject({
            text: remark.describe('what the articles do not say, in one sentence.'),
            regions: z
              .array(regionId)
              .default([])
              .describe('a list of the regions on whose pages it is shown.'),
            because: becauseField,
            front: z.boolean().default(false).describe('true where the front page shows it.'),
          })
          .refine(({ regions, front }) => front || regions.length > 0, {
            error: 'No page shows this: name “regions”, or write “front: true”.',
            path: ['regions'],
          }),
      )
      .default([])
      .describe('a list of what the articles do not tell.'),
  })
  .describe('what is known, claimed and not known.');

import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { draftField, text } from '../content/fields.ts';
import { dayOrMonth } from '../dates.ts';
import { REGION_IDS } from '../site.ts';

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'An id or a topic is made of lower-case letters, digits and single hyphens.',
  );

/** One figure or claim of `content/figures/*.yaml`. */
export const figureSchema = z.strictObject({
  id: slug.describe('a short name that stays for ever: it is part of an address.'),
  topic: slug.describe('a name that figures on the same matter share; they are shown side by side.'),
  region: z.enum(REGION_IDS).describe('the region it belongs to.'),
  what: text.describe('what is counted or claimed.'),
  value: text.optional().describe('the figure in words, as firm as the source: “about 100”.'),
  from: z.number().optional().describe('the value or its lower bound.'),
  to: z.number().optional().describe('the upper bound of the value.'),
  unit: text.optional().describe('what it counts: “men”, “square kilometres”.'),
  claimedBy: text.describe('who says so; “nobody named” where nobody is.'),
  status: z
    .enum([
      'attributed',
      'attributed to unnamed persons',
      'attribution unclear',
      'author’s own',
      'unattributed',
    ])
    .describe('how the article attributes it.'),
  date: dayOrMonth.optional().describe('the day (2024-08-06) or month (2024-08) that it applies to.'),
  citations: citationsSchema,
  note: text.optional().describe('a remark of ours.'),
  draft: draftField,
});

export const figuresSchema = z.array(figureSchema).min(1).describe('a list of figures.');
export type FigureText = z.output<typeof figureSchema>;

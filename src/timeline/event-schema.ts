import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { draftField, text } from '../content/fields.ts';
import { dayOrMonth } from '../dates.ts';
import { REGION_IDS } from '../site.ts';

/** One dated entry of `content/events/<year>.yaml`. */
export const eventSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is made of lower-case letters, digits and single hyphens.')
      .describe('a short name that stays for ever: it is part of the entry’s address.'),
    date: dayOrMonth.describe('a day (2024-08-06) or a month (2024-08): when it was, or when it began.'),
    until: dayOrMonth
      .optional()
      .describe('its last day or month, as “date” is written, where it took more than one.'),
    region: z.enum(REGION_IDS).describe('the region it belongs to.'),
    kind: z.enum(['event', 'statement', 'forecast']).describe('what the entry is.'),
    what: text.describe('what happened, in one sentence of ours.'),
    dated: z
      .enum(['printed', 'worked out', 'corrected'])
      .describe('whether the article prints the date, we worked it out, or the article’s date is wrong.'),
    basis: text.describe('what the date rests on.'),
    probable: z.boolean().default(false).describe('true where the date is likely, not sure.'),
    background: z.boolean().default(false).describe('true for what an article only recalls.'),
    weekdayDiffers: z
      .boolean()
      .default(false)
      .describe('true where the quoted words name a weekday that the date was not; “basis” says so.'),
    citations: citationsSchema,
    draft: draftField,
  })
  .refine(({ date, until }) => until === undefined || (until.length === date.length && until > date), {
    error: '“until” must be later than “date”, and both days or both months.',
    path: ['until'],
  });

/** A file of events. */
export const eventsSchema = z.array(eventSchema).min(1).describe('a list of events.');

export type EventEntry = z.output<typeof eventSchema>;

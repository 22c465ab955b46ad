import { z } from 'astro/zod';
import { citationSchema } from '../citations/citation-schema.ts';
import { becauseField, draftField, entryId, placeId, remark, text, verbatim } from '../reading/fields.ts';
import { dayOrMonth } from '../basics/dates.ts';

/** One dated entry of `content/events/<year>.yaml`. */
export const eventSchema = z
  .strictObject({
    id: entryId,
    date: dayOrMonth.describe('a day (2024-08-06) or a month (2024-08): when it was, or when it began.'),
    until: dayOrMonth
      .optional()
      .describe('its last day or month, as “date” is written, where it took more than one.'),
    region: placeId.describe('the region it belongs to; “background” where it belongs to none.'),
    kind: z.enum(['event', 'statement', 'forecast']).describe('what the entry is.'),
    what: text.describe('what happened, in one sentence in our words.'),
    dated: z
      .enum(['printed', 'worked out', 'corrected', 'public record'])
      .describe(
        'how the date is known: the article prints it; we worked it out of the article’s words; what the article prints is wrong; or it is not in the article at all.',
      ),
    printed: verbatim
      .optional()
      .describe('for a corrected date: what the article prints instead, as “recent” or “June 2024”.'),
    basis: remark.describe(
      'what the date rests on; unless the article prints it, the date itself is named here, too: “Monday” of “this week” is Monday 22 May 2023.',
    ),
    probable: z.boolean().default(false).describe('true where the date is likely, not sure.'),
    weekdayDiffers: z
      .boolean()
      .default(false)
      .describe('true where the quoted words name a weekday that the date was not; “basis” says so.'),
    record: remark
      .optional()
      .describe('what of the entry rests on the public record and not on an article, and on what.'),
    citations: z
      .array(citationSchema)
      .default([])
      .describe('a list of citations, each with “article” and “quote”; empty only with “record”.'),
    because: becauseField,
    draft: draftField,
  })
  .refine(({ date, until }) => until === undefined || (until.length === date.length && until > date), {
    error: '“until” must be later than “date”, and both days or both months.',
    path: ['until'],
  })
  .refine(({ record, citations }) => record !== undefined || citations.length > 0, {
    error: 'An entry without citations says in “record” what it rests on.',
    path: ['citations'],
  })
  .refine(({ dated, printed }) => (dated === 'corrected') === (printed !== undefined), {
    error: 'A corrected date says what the article has instead, in “printed”; no other date does.',
    path: ['printed'],
  })
  .refine(({ dated, probable }) => !(dated === 'printed' && probable), {
    error:
      'A date that the article prints is not “probable”. If the article leaves it open, it is worked out.',
    path: ['probable'],
  })
  .refine(({ dated, record }) => record === undefined || dated === 'public record', {
    error: 'An entry from the public record has its date from there: “dated: public record”.',
    path: ['dated'],
  });

/** A file of events. */
export const eventsSchema = z.array(eventSchema).min(1).describe('a list of events.');

export type EventEntry = z.output<typeof eventSchema>;

import { z } from 'astro/zod';
import { isReservedId } from './reserved-ids.ts';

/**
 * A text in our words. What YAML would cut off it, and characters that nobody can see, are faults (`findTextFaults`). Words in “ ” are a
 * source’s: they are in an article that the entry cites, or where it cites none, in any. The kinds of text below differ in that.
 */
export const text = z.string().trim().min(1);

/** Words that sum statements up, as a headline does: their numbers and dates are in the quotations of the file. */
export const summing = text.meta({ ours: 'sum' });

/** A remark of ours: it may quote any article, and its numbers and dates need no quotation. */
export const remark = text.meta({ ours: 'remark' });

/** A name, a spelling, or words about something outside the articles: what is in “ ” in it is not looked up. */
export const unchecked = text.meta({ ours: 'unchecked' });

/** Words that must be in a copy exactly so: any character that a copy has is allowed. */
export const verbatim = text.meta({ verbatim: true });

/**
 * The id of an article. That there is one of this name, the readers of each feature check; the mark `names` lets the
 * schemas for editors offer those that there are.
 */
export const articleId = text
  .meta({ names: 'articles' })
  .describe('the id of an article: its file name without “.md”.');

/** What marks an article or an entry as a draft. */
export const draftField = z
  .boolean()
  .optional()
  .describe('true for a draft: the dev server shows it, and no build has anything of it.');

/** How an editor answers a warning. */
export const becauseField = unchecked
  .optional()
  .describe('the answer to a warning: why this is right as it is, in one sentence. No page shows it.');

/** The id of an entry, by which it can be linked to. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is made of lower-case letters, digits and single hyphens.')
  .refine((id) => !isReservedId(id), {
    error: ({ input }) => `Pages have a part of their own with the id “${String(input)}”.`,
  })
  .describe('a short name that stays for ever: it is part of the entry’s address.');

import { z } from 'astro/zod';
import { isReservedId } from './reserved-ids.ts';
import { LONGEST_ID } from './suggest-id.ts';

/** A longer text is a page that was pasted by mistake. */
const LONGEST_TEXT = 10_000;

const anyText = z.string().trim().min(1);

/**
 * A text in our words. Text that YAML would cut off, and invisible characters, are errors (`findTextFaults`). Words in “ ” are
 * quoted: they must be in an article that the entry cites, or, if it cites none, in any. The kinds of text below differ in that.
 */
export const text = anyText.max(LONGEST_TEXT, 'A text has at most 10,000 characters.');

/** A text that sums up statements, such as a headline: its numbers and dates must be in the quotations of the file. */
export const summing = text.meta({ ours: 'sum' });

/** An editor’s remark: it may quote any article, and its numbers and dates need no quotation. */
export const remark = text.meta({ ours: 'remark' });

/** A name, a spelling, or words about something outside the articles: words in “ ” are not looked up. */
export const unchecked = text.meta({ ours: 'unchecked' });

/** Words that must match a copy exactly: any character of a copy is allowed, and any length. */
export const verbatim = anyText.meta({ verbatim: true });

/** A word or name as a copy prints it. */
export const wordForm = verbatim.max(100, 'A form has at most 100 characters.');

/** The id of an article. `checkNames` checks that the article exists; the editor schemas offer the existing ids. */
export const articleId = text
  .meta({ names: 'articles' })
  .describe('the id of an article: its file name without “.md”.');

/** The id of a region. `checkNames` checks that its file exists; the editor schemas offer the existing ids. */
export const regionId = text
  .meta({ names: 'regions' })
  .describe('the id of a region: its file name without “.yaml”.');

/** Where an entry belongs: the id of a region, or “background”. */
export const placeId = text.meta({ names: 'places' });

/** Marks an article or an entry as a draft. */
export const draftField = z
  .boolean()
  .optional()
  .describe('true for a draft: the dev server shows it, and no build has anything of it.');

/** How an editor answers a warning. */
export const becauseField = unchecked
  .optional()
  .describe('the answer to a warning: why this is right as it is, in one sentence. No page shows it.');

/** A short name in an address. */
export const slug = z
  .string()
  .max(LONGEST_ID, `An id has at most ${LONGEST_ID} characters.`)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is made of lower-case letters, digits and single hyphens.');

/** The id of an entry: the fragment of its address. No other entry of the kind has it. */
export const entryId = slug
  .refine((id) => !isReservedId(id), {
    error: ({ input }) => `Pages have a part of their own with the id “${String(input)}”.`,
  })
  .meta({ fragment: true, unique: 'kind' })
  .describe('a short name that stays for ever: it is part of the entry’s address.');

/**
 * An id of one letter and a number, which is part of an address: `k1`.
 * @param of what has the id, with its article: “a key point”. @param unique whether only one of a file, or of all files, has it.
 */
export function numberedId(letter: string, of: string, unique: 'file' | 'kind' = 'file'): z.ZodString {
  return z
    .string()
    .regex(new RegExp(`^${letter}[1-9]\\d*$`), `The id of ${of} is “${letter}” and a number: ${letter}1.`)
    .meta({ unique })
    .describe(`“${letter}” and a number; it stays for ever, as it is part of an address.`);
}

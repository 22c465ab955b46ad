import type { Block } from '../copies/render-copy.ts';
import type { Correction } from '../citations/statement.ts';
import type { QuotePlace } from '../citations/locate-quote.ts';
import { z } from 'astro/zod';
import type { Kind } from '../reading/read-yaml.ts';
import { hasWords } from '../reading/word-edges.ts';
import { draftField, numberedId, remark, text, unchecked, verbatim } from '../reading/fields.ts';

/**
 * Grades of editor’s notes, most serious first, and their names; readers see the names, never the letters. `about.astro`
 * explains when each is given. All but E are errors.
 */
export const GRADES = {
  A: 'Serious error',
  B: 'Wrong detail or altered quotation',
  C: 'Garbled wording',
  D: 'Slip of type',
  E: 'Context',
} as const;
export type Grade = keyof typeof GRADES;

/** One editor’s note of `content/notes/<article>.yaml`. */
export const noteSchema = z
  .strictObject({
    id: numberedId('n', 'a note'),
    quote: verbatim.describe('the words the note is about, exactly as the copy has them.'),
    occurrence: z
      .int()
      .min(1)
      .optional()
      .describe('which occurrence is meant, counted from 1, if the words occur more than once.'),
    omitted: z
      .boolean()
      .default(false)
      .describe('true where the words are in a passage that the copy omits.'),
    for: verbatim.optional().describe('those words of the quote that are wrong.'),
    read: unchecked.optional().describe('how they should presumably read: “For … read …”.'),
    grade: z.enum(Object.keys(GRADES) as [Grade]).describe(
      `one of five: ${Object.entries(GRADES)
        .map(([grade, meaning]) => `${grade}, ${meaning.toLowerCase()}`)
        .join('; ')}.`,
    ),
    label: text.optional().describe('for grade A: what happened, in two words: “Wrong side”.'),
    says: remark.describe('what is wrong, in one or two sentences in our words.'),
    basis: unchecked.describe(
      'what that rests on; words of others that “says” quotes, in “ ” after whose they are.',
    ),
    confidence: z.enum(['high', 'medium-high', 'medium', 'low']).describe('how sure we are.'),
    draft: draftField,
  })
  .refine(({ grade, label }) => (grade === 'A') === (label !== undefined), {
    error: 'A note of grade A has a “label”, and no other has.',
    path: ['label'],
  })
  .refine(({ quote, for: wrong }) => wrong === undefined || hasWords(wrong, quote), {
    error: '“for” must be in “quote”, word for word and from a whole word to a whole word.',
    path: ['for'],
  })
  .refine(({ quote, for: wrong = quote, read }) => read !== wrong, {
    error: '“read” is the same as the words that are wrong.',
    path: ['read'],
  });

export const notesSchema = z.array(noteSchema).min(1).describe('a list of notes.');
export const NOTE_FILES = { name: 'notes', at: 'notes/', schema: notesSchema } satisfies Kind;
export type NoteText = z.output<typeof noteSchema>;

/** An editor’s note and the words it is about. */
export interface Note extends NoteText {
  /** The position of the words; undefined for words of a passage that the copy omits. */
  place: QuotePlace<Block> | undefined;
  /** Corrections of the note itself, latest first. */
  corrections?: readonly Correction[] | undefined;
}

import { z } from 'astro/zod';
import { citationsSchema } from '../citations/citation-schema.ts';
import { becauseField, draftField, remark, text, unchecked, verbatim } from '../reading/fields.ts';

/** `content/profiles/<id>.yaml`: a person or organisation that the articles name. */
export const profileSchema = z
  .strictObject({
    name: text.describe('the usual English name.'),
    type: z
      .enum(['person', 'organisation', 'error'])
      .describe('“error” for a name that a copy prints by mistake: it is explained and not counted.'),
    role: text.optional().describe('who it is, as the articles state it, in our words.'),
    citations: citationsSchema,
    spellings: z
      .array(verbatim)
      .min(1)
      .describe('a list of the words by which the copies name it, each as printed: “Shoigu”.'),
    alsoWritten: z
      .array(unchecked)
      .default([])
      .describe('a list of spellings that readers may look for and no copy prints.'),
    note: remark.optional().describe('an editor’s remark, such as an error of a copy about it.'),
    because: becauseField,
    draft: draftField,
  })
  .describe('a person or organisation that the articles name.');

export type ProfileText = z.output<typeof profileSchema>;

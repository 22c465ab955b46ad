import { z } from 'astro/zod';
import { text } from '../reading/fields.ts';
import { isoDay } from '../basics/dates.ts';

/** Fields that only a correction has. */
const OF_CORRECTIONS = ['why', 'was', 'is', 'statements'] as const;

/** `content/changes.yaml`: changes that readers should know about, and the pages they affect. */
export const changesSchema = z
  .array(
    z
      .strictObject({
        date: isoDay.describe('the day of the change, written year-month-day.'),
        kind: z
          .enum(['addition', 'correction'])
          .describe('“correction” where our text was wrong, “addition” where something is new.'),
        text: text.describe('what has changed, in a sentence for readers.'),
        why: text.optional().describe('the reason for a correction, in a sentence: how the error was found.'),
        was: text.optional().describe('our wrong wording, where a correction gives it.'),
        is: text.optional().describe('our present wording, where a correction gives it.'),
        statements: z
          .array(text)
          .min(1)
          .optional()
          .describe('a list of the statements that a correction changed, by their addresses: /north/#k1.'),
        pages: z
          .array(text)
          .min(1)
          .optional()
          .describe('a list of the pages it changed, as their addresses are at the root of a host: /north/.'),
      })
      .superRefine((change, context) => {
        const fault = (field: keyof typeof change, what: string): void => {
          context.addIssue({ code: 'custom', path: [field], message: what });
        };
        const own = OF_CORRECTIONS.find((field) => change[field] !== undefined);
        if (change.kind === 'addition' && own !== undefined)
          fault(own, 'Only a correction has “why”, “was”, “is” and “statements”; this is an addition.');
        if (change.kind === 'correction' && change.why === undefined)
          fault('why', 'A correction says why it was made.');
        if ((change.was === undefined) !== (change.is === undefined))
          fault(
            change.was === undefined ? 'was' : 'is',
            '“was” and “is” belong together, and one of the two is missing.',
          );
        for (const field of ['pages', 'statements'] as const)
          if (new Set(change[field]).size < (change[field] ?? []).length)
            fault(field, 'An address is here twice.');
        if (change.pages === undefined && change.statements === undefined)
          fault('pages', 'A change names the pages that it is on; a correction can name statements instead.');
      }),
  )
  .describe('a list of changes.');

/** One change as written in the file. */
export type WrittenChange = z.output<typeof changesSchema>[number];

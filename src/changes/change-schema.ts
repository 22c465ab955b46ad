import { z } from 'astro/zod';
import { isoDay } from '../dates.ts';

const text = z.string().trim().min(1);

/** `content/changes.yaml`: what readers should know has changed, and on which pages. */
export const changesSchema = z
  .array(
    z.strictObject({
      date: isoDay.describe('the day of the change, written year-month-day.'),
      kind: z
        .enum(['addition', 'correction'])
        .describe('“correction” where something of ours was wrong, “addition” where something is new.'),
      text: text.describe('what has changed, in a sentence for readers.'),
      pages: z
        .array(text)
        .min(1)
        .describe('a list of the pages it changed, as their addresses are at the root of a host: /kursk/.'),
    }),
  )
  .describe('a list of changes.');

/** One change, as an editor writes it down. */
export type Change = z.output<typeof changesSchema>[number];

import { z } from 'astro/zod';
import { isoDay } from '../basics/dates.ts';
import type { Reading } from '../citations/desk.ts';
import { articleId } from '../reading/fields.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** `content/rechecks.yaml`: whether the captured pages still have the words of our copies. */
export const rechecksSchema = z
  .array(
    z.strictObject({
      article: articleId.meta({ unique: 'kind' }),
      day: isoDay.describe('the day on which its captured page was fetched again, written year-month-day.'),
      outcome: z
        .enum(['same', 'changed', 'gone'])
        .describe(
          '“same” where the page had every passage of our copy, word for word; “changed” where some were not there; “gone” where there was no page.',
        ),
    }),
  )
  .describe('a list with an entry for each article; `npm run recheck -- --all` writes it.');

export const RECHECKS_FILE = { name: 'rechecks', at: 'rechecks.yaml', schema: rechecksSchema } satisfies Kind;

/** When the captured page of an article was last fetched again, and with what outcome. */
export type Recheck = z.output<typeof rechecksSchema>[number];

/** The latest recheck of each article, by its id. Without the file there are none. */
export function readRechecks(reading: Reading): Map<string, Recheck> {
  const [found] = readKind(RECHECKS_FILE, reading);
  return new Map(found?.data.map((recheck) => [recheck.article, recheck]));
}

/** What came of a recheck, in words for readers. */
export const OUTCOMES: Readonly<Record<Recheck['outcome'], string>> = {
  same: 'the article’s words were the same',
  changed: 'some of the article’s words were no longer there',
  gone: 'the page was gone',
};

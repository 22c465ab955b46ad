import { z } from 'astro/zod';
import type { SitePath } from '../../site.ts';
import { formatDay, isoDay } from '../basics/dates.ts';
import { capitalised, inWords } from '../basics/wording.ts';
import { reviewChecksum } from '../citations/fingerprint.ts';
import type { Statement } from '../citations/statement.ts';
import { unchecked } from '../reading/fields.ts';
import { allowedAddresses } from '../reading/allowed-addresses.ts';
import type { Problem } from '../reading/problem.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** One entry of `content/reviews.yaml`. */
const reviewSchema = z
  .strictObject({
    statement: unchecked.describe('the address of the statement: /north/#k1.'),
    by: unchecked.describe('the name of the second person, who has read it against its words.'),
    author: unchecked.describe(
      'the name of the person who wrote it. Nobody reviews a statement of their own.',
    ),
    on: isoDay.describe('the day on which it was read, written year-month-day.'),
    checksum: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'A checksum has 64 hexadecimal digits.')
      .describe('the checksum of the statement, its quotations and the notes on them, as they were read.'),
  })
  .refine(({ by, author }) => plainName(by) !== plainName(author), {
    error: 'The author cannot review a statement of their own: a second person reads it.',
    path: ['by'],
  });

export const reviewsSchema = z
  .array(reviewSchema)
  .describe(
    'a list of the statements that a second person has read against their words. `npm run reviewed` writes it.',
  );

export const REVIEWS_FILE = { name: 'reviews', at: 'reviews.yaml', schema: reviewsSchema } satisfies Kind;

/** That a second person has read a statement. */
export type Review = z.output<typeof reviewSchema>;

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}

/**
 * Reads `content/reviews.yaml`. Call this last: if reading found other problems, a statement may be missing because of them, so no
 * review is joined.
 * @returns the latest valid review of each statement by its address, and warnings about those that have lapsed.
 */
export function readReviews(
  contentDir: string,
  statements: readonly Statement[],
  problems: Problem[],
): { reviews: Map<SitePath, Review>; doubts: Problem[] } {
  const isWhole = problems.length === 0;
  const reviews = new Map<SitePath, Review>();
  const doubts: Problem[] = [];
  const [found] = readKind(REVIEWS_FILE, { contentDir, problems });
  if (found === undefined || !isWhole) return { reviews, doubts };
  const { file, yaml, data, report } = found;
  const byAddress = new Map<string, Statement>(statements.map((statement) => [statement.href, statement]));
  for (const [index, review] of data.entries()) {
    const statement = byAddress.get(review.statement);
    if (statement === undefined)
      report([index, 'statement'], {
        what: `There is no statement “${review.statement}”.`,
        todo: `Correct the address, or take the review out. ${allowedAddresses(review.statement, byAddress.keys())}`,
      });
    else if (reviewChecksum(statement) !== review.checksum)
      doubts.push({
        file,
        ...yaml.locate([index, 'checksum']),
        what: `The review of ${review.statement} by ${review.by} on ${formatDay(review.on)} has lapsed: the statement, a quotation or a note on it has changed.`,
        todo: `Let a second person read it once more: npm run reviewed -- "${review.statement}" --by "${review.by}" --author "${review.author}".`,
      });
    else if ((reviews.get(statement.href)?.on ?? '') <= review.on) reviews.set(statement.href, review);
  }
  return { reviews, doubts };
}

/** How many statements a second person has read, in a sentence for readers. */
export function reviewTally(read: number, all: number): string {
  const [statements, words] =
    read === 0
      ? ['No statement has yet', 'its']
      : [
          `${capitalised(inWords(read))} of ${inWords(all)} statements ${read === 1 ? 'has' : 'have'}`,
          read === 1 ? 'its' : 'their',
        ];
  return `${statements} been read against ${words} words by a second person.`;
}

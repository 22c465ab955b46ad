import { z } from 'astro/zod';
import { articleId, becauseField, verbatim } from '../reading/fields.ts';
import { isWordEdge } from '../reading/word-edges.ts';
import type { Problem } from '../reading/problem.ts';
import { describeNearest, nearestPassage, type NearestPassage } from './nearest-passage.ts';
import { locateQuote, type Quotable, type QuotePlace } from './locate-quote.ts';

/** A citation: the exact words of one copy. */
export const citationSchema = z.strictObject({
  article: articleId,
  quote: verbatim
    .refine((quote) => /[\p{L}\p{N}]{2}/u.test(quote), 'A quotation has more than one letter.')
    .describe(
      'the exact words of the copy: the same letters, marks and spaces, from a whole word to a whole word.',
    ),
  occurrence: z
    .int()
    .min(1)
    .optional()
    .describe('which occurrence is meant, counted from 1, if the words occur more than once.'),
  because: becauseField,
});

/** A statement’s list of citations. */
export const citationsSchema = z
  .array(citationSchema)
  .min(1)
  .describe('a list of citations, each with “article” and “quote”.');

export type Citation = z.output<typeof citationSchema>;

/** A citation whose words have been found in their copy. */
export interface LocatedCitation<Block extends Quotable = Quotable> extends Citation {
  place: QuotePlace<Block>;
}

/**
 * Finds a citation’s words in its article, or reports why it cannot: the words are missing, in
 * another article or only part of longer words, or they occur more than once.
 * @param copies the blocks of every copy, by article id.
 * @param where file, line and field of the citation, for the problem.
 */
export function checkCitation<Block extends Quotable>(
  citation: Citation,
  copies: ReadonlyMap<string, readonly Block[]>,
  where: () => Pick<Problem, 'file' | 'line' | 'column' | 'field'>,
  problems: Problem[],
): LocatedCitation<Block> | undefined {
  const places = locateQuote(citation.quote, copies.get(citation.article) ?? []);
  const place = places[(citation.occurrence ?? 1) - 1];
  if (place !== undefined && (places.length === 1 || citation.occurrence !== undefined))
    return { ...citation, place };
  problems.push({ ...where(), ...whyNotOne(citation, places, copies) });
  return undefined;
}

/** Why a citation is of no one place. @param places that have its words. */
function whyNotOne(
  { article, quote, occurrence }: Citation,
  places: readonly QuotePlace[],
  copies: ReadonlyMap<string, readonly Quotable[]>,
): Pick<Problem, 'what' | 'todo'> {
  const count = places.length;
  if (count > 0 && occurrence === undefined)
    return {
      what: `The words “${quote}” occur ${count} times in ${article}: ${places.map(({ block }) => block.id).join(', ')}.`,
      todo: 'Quote more words, or add “occurrence: 1” (or 2, …) to say which is meant.',
    };
  if (count > 0)
    return {
      what: `There is no occurrence ${occurrence ?? 1} of “${quote}” in ${article}.`,
      todo:
        count === 1
          ? 'They occur once: take “occurrence” out.'
          : `They occur ${count} times: write an “occurrence” from 1 to ${count}.`,
    };
  const blocks = copies.get(article) ?? [];
  const others = [...copies].filter(([, passages]) => locateQuote(quote, passages).length > 0);
  return {
    what: `The words “${quote}” are not in ${article}.`,
    todo:
      others.length > 0
        ? `They are in ${others.map(([id]) => id).join(' and ')}: name that article, or quote other words.`
        : (insideWords(quote, blocks) ?? adviceFrom(nearestPassage(quote, blocks))),
  };
}

/** Advice for a quotation that is only part of longer words; undefined if it is not there at all. */
function insideWords(quote: string, blocks: readonly Quotable[]): string | undefined {
  const text = blocks.find((block) => block.text.includes(quote))?.text;
  if (text === undefined) return undefined;
  let start = text.indexOf(quote);
  let end = start + quote.length;
  while (!isWordEdge(text, start)) start--;
  while (!isWordEdge(text, end)) end++;
  return `They are only a part of “${text.slice(start, end)}” there. A quotation begins and ends with a whole word or number: copy all of it.`;
}

/** Advice for a quotation that was not found: the nearest passage and the words that differ. */
function adviceFrom(near: NearestPassage | undefined): string {
  const exact = 'A quotation is exact: copy it from the article, with its own spelling, marks and spaces.';
  if (near === undefined) return exact;
  return `The nearest is #${near.block.id}: “${near.text}” (${describeNearest(near)}). ${exact}`;
}

import type { WrittenStatement } from '../citations/desk.ts';
import { doubtAt, type Doubt } from './answers.ts';
import { entryOf } from './backing.ts';
import { wordsInCommon } from './words-in-common.ts';

/** Hedges in a quotation. “May” is also a month, and “appeared” an ordinary verb. */
const OPEN =
  /\b(?:may|might|could|would|possible|probably|perhaps|apparently|(?:un)?likely|unconfirmed|seemingly|speculation)\b/u;
/** Hedges in our words; a longer list, so that the doubt is rare. */
const LEFT_OPEN =
  /\b(?:may|might|can|could|would|should|possib\w+|probabl\w+|perhaps|apparent\w*|likely|unlikely|unconfirmed|seem\w*|appear\w*|suggest\w*|speculat\w+|doubt\w*|unclear|not clear|questions?|fears?|feared|expects?|expected|if|whether|bet\w*|thinks?|thought|believes?|risks?|chances?|signs?|potential\w*|dangers?)\b/iu;

/** Boundaries between clauses, as far as punctuation shows them. */
const CLAUSE = /(?<=[.;:?!]”?)\s+|, (?=and |but )/u;

/**
 * Doubts about statements that are firmer than their quotation: a clause of the quotation has a hedge (“may”), and our clause on
 * the same matter has none. Clauses are matched by their common words.
 */
export function doubtOfFirmness({ statement, at }: WrittenStatement): Doubt[] {
  if (statement.kind === 'profile') return [];
  const { by, who } = entryOf(at.yaml.data, at.path);
  if ([by, who].some((text) => typeof text === 'string' && LEFT_OPEN.test(text))) return [];
  const ours = statement.text.split(CLAUSE);
  return statement.quotations.flatMap(({ quote }) =>
    quote.split(CLAUSE).flatMap((clause): Doubt[] => {
      const open = OPEN.exec(clause)?.[0];
      if (open === undefined) return [];
      const common = ours.map((text) => wordsInCommon(clause, text).length);
      const most = Math.max(...common);
      // “Unconfirmed” needs one of these words, in any clause.
      const [near, hedge] =
        open === 'unconfirmed'
          ? [ours, /\b(?:unconfirmed|not confirmed|if)\b/iu]
          : [ours.filter((_, index) => common[index] === most), LEFT_OPEN];
      if (most === 0 || near.some((text) => hedge.test(text))) return [];
      return [
        doubtAt(
          at,
          `The quotation says “${open}”, but the statement has no such hedge: “${clause}”.`,
          'Say it as carefully as the quotation.',
          { about: open },
        ),
      ];
    }),
  );
}

import type { WrittenStatement } from '../citations/desk.ts';
import { doubtAt, type Doubt } from './answers.ts';
import { entryOf } from './backing.ts';
import { wordsInCommon } from './words-in-common.ts';

/** Words of a quotation that leave it open. “May” is also a month, and “appeared” a verb like others. */
const OPEN =
  /\b(?:may|might|could|would|possible|probably|perhaps|apparently|(?:un)?likely|unconfirmed|seemingly|speculation)\b/u;
/** Words of ours that do the same; more of them, so that the doubt is rare. */
const LEFT_OPEN =
  /\b(?:may|might|can|could|would|should|possib\w+|probabl\w+|perhaps|apparent\w*|likely|unlikely|unconfirmed|seem\w*|appear\w*|suggest\w*|speculat\w+|doubt\w*|unclear|not clear|questions?|fears?|feared|expects?|expected|if|whether|bet\w*|thinks?|thought|believes?|risks?|chances?|signs?|potential\w*|dangers?)\b/iu;

/** Where one clause ends and the next begins, as far as marks tell. */
const CLAUSE = /(?<=[.;:?!]”?)\s+|, (?=and |but )/u;

/**
 * Doubts about statements that are firmer than what they quote: a clause of the quotation has “may”, and nothing in our clause on the same
 * matter leaves it open. Which clause that is, is told by the words that both have.
 */
export function doubtOfFirmness({ statement, at }: WrittenStatement): Doubt[] {
  if (statement.kind === 'profile') return [];
  const { by, who } = (entryOf(at.yaml.data, at.path) ?? {}) as Record<string, unknown>;
  if ([by, who].some((text) => typeof text === 'string' && LEFT_OPEN.test(text))) return [];
  const ours = statement.text.split(CLAUSE);
  return statement.quotations.flatMap(({ quote }) =>
    quote.split(CLAUSE).flatMap((clause): Doubt[] => {
      const open = OPEN.exec(clause)?.[0];
      if (open === undefined) return [];
      const common = ours.map((text) => wordsInCommon(clause, text).length);
      const most = Math.max(...common);
      // Of unconfirmed reports, any clause may say so, and no other word does.
      const [near, hedge] =
        open === 'unconfirmed'
          ? [ours, /\b(?:unconfirmed|not confirmed|if)\b/iu]
          : [ours.filter((_, index) => common[index] === most), LEFT_OPEN];
      if (most === 0 || near.some((text) => hedge.test(text))) return [];
      return [
        doubtAt(
          at,
          `The quotation says “${open}”, and the statement leaves nothing open: “${clause}”.`,
          'Say it as carefully as the quotation.',
          { about: open },
        ),
      ];
    }),
  );
}

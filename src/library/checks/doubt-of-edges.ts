import type { WrittenStatement } from '../citations/desk.ts';
import { doubtAt, type Doubt } from './answers.ts';
import { HEDGE, NEGATION, SAYS } from './hedges.ts';
import { sentenceAround, type InSentence } from './sentence-around.ts';

/** Small words that may be between a quotation and the word that changes its meaning. */
const SMALL = '(?:that|to|the|an?|be|been|is|are|was|were|has|have|had|of|it|also|still|very|only)';
/** “Even if” and “especially if” are not conditions. */
const NO_CONDITION = '(?<!\\b(?:even|especially|as) )';

/** Words that a quotation must not begin right after: “unlikely to”, “said that”. */
const BEFORE = new RegExp(
  `${NO_CONDITION}\\b(${NEGATION}|${HEDGE}|${SAYS}|according to)(?:\\s+${SMALL}){0,3}[\\s“"(]*$`,
  'iu',
);
/** Words that govern the rest of the sentence: “… believe that …”, “According to …,”, “If …,”; not “To point out that”. */
const GOVERNS = new RegExp(
  `^(?:\\p{L}+, )?(according to|if|unless)\\b|(?<!\\bto )\\b(${SAYS},? that)\\b`,
  'iu',
);
/** Words that a quotation must not end right before: “…, Fraser said”, “not”. */
const AFTER = new RegExp(
  `^\\s*(?:[,"”—][,"”\\s—]*(?:[\\p{L}’'-]+\\s+){0,2}\\b(${SAYS})\\b|[,;:—–”"“\\s]*(?:\\w+ly\\s+(?=(?:un)?likely))?(${NEGATION}|${HEDGE})\\b)`,
  'iu',
);
/** Words that a quotation must not end with; the object of “fear” may be left out. */
const LEADS_ON = new RegExp(`\\b(?!fears?$)(${NEGATION}|${HEDGE}|${SAYS})$`, 'iu');
/** Later words that limit the whole sentence. */
const LIMITS = new RegExp(`${NO_CONDITION}\\b(if|unless|according to)\\b`, 'iu');

/**
 * Doubts about quotations that begin right after or end right before a negation, a hedge or an attribution. Profiles only say who
 * somebody is, so for them only negations count.
 */
export function doubtOfEdges({ statement, at }: WrittenStatement): Doubt[] {
  return statement.quotations.flatMap((quotation, index): Doubt[] => {
    const around = sentenceAround(quotation.place);
    const before = leansBefore(around);
    const after = leansAfter(around, quotation.quote);
    const word = [before, after].find(
      (found) =>
        found !== undefined &&
        (statement.kind !== 'profile' || new RegExp(`^${NEGATION}$`, 'iu').test(found)),
    );
    if (word === undefined) return [];
    return [
      doubtAt(
        { ...at, path: [...at.path.slice(0, -1), 'citations', index, 'quote'] },
        `The quotation ${word === before ? 'begins after' : 'ends before'} “${word}”: “${excerpt(around, quotation.quote, word === before)}”.`,
        'Quote that word too, or other words.',
        { about: word },
      ),
    ];
  });
}

/** The word before a quotation that changes its meaning; undefined if there is none. */
export function leansBefore({ before }: InSentence): string | undefined {
  return firstOf(BEFORE.exec(before)) ?? firstOf(GOVERNS.exec(before));
}

/** The same after a quotation, or its own last word if the rest of the phrase is cut off: “assertion that”. */
export function leansAfter({ after }: InSentence, quote: string): string | undefined {
  return (
    firstOf(AFTER.exec(after)) ??
    (/^\s+(?:that|to)\b/.test(after) ? firstOf(LEADS_ON.exec(quote)) : undefined) ??
    firstOf(LIMITS.exec(after))
  );
}

function firstOf(found: RegExpExecArray | null): string | undefined {
  return (found?.slice(1) as (string | undefined)[] | undefined)?.find((word) => word !== undefined);
}

/** The sentence with the cut marked: “… unlikely to | make much difference …”. */
function excerpt({ before, after }: InSentence, quote: string, isBefore: boolean): string {
  const [left, right] = isBefore ? [before, quote] : [quote, after];
  const words = (text: string): string[] => text.trim().split(/\s+/);
  return `${words(left).slice(-8).join(' ')} | ${words(right).slice(0, 5).join(' ')} …`;
}

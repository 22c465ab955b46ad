import type { WrittenStatement } from '../citations/desk.ts';
import type { Quotation } from '../citations/statement.ts';
import type { Profile } from '../kinds/profiles.ts';
import { doubtAt, type Doubt } from './answers.ts';
import { entryOf } from './backing.ts';
import { SAYS } from './hedges.ts';
import { sentenceAround, sentencesOf } from './sentence-around.ts';
import { wordsInCommon } from './words-in-common.ts';

/** “According to Maxim Alyukov, …”. */
const ACCORDING_TO = /\baccording to (?<who>[^,.“"]+)/iu;
/** “Military analysts believe that …” at the beginning of a sentence. “Fears that” does not name anybody. */
const SAYS_THAT = new RegExp(
  `^(?<who>[^;:“"]{2,120}?)(?<! to| who| which| not),? (?:(?!fears?\\b|assertion\\b|claims?\\b)${SAYS}(?=,? that\\b)|(?:said|says|reported|considers)(?= (?:the|an?)\\b))`,
  'iu',
);
/** “…,” the ISW said. */
const WORDS_OF = new RegExp(`[”",—] ?(?<who>(?:[\\p{L}’'-]+ ){1,3})(?:${SAYS})(?:[.,]|$| [A-Z])`, 'u');
const SAID_BY = /[”"] (?:said|says|commented|wrote) (?<who>[^,.]+)/u;

/** Words that attribute something, even to somebody unnamed. */
const PEOPLE =
  /\b(?:analysts?|experts?|sources?|reports?|officials?|authorit\w+|ministry|governor|spokes\w+|advis[eo]r|scholar|bloggers?|think tank|unnamed)\b/iu;
const GIVEN = new RegExp(
  `${PEOPLE.source}|\\b(?:${SAYS}|according|account|verdict|judge[sd]?|judgement|blame[sd]?|rate[sd]?|counted|speculation)\\b`,
  'iu',
);

/**
 * Doubts about statements that attribute nothing, although the quoted sentence attributes its words to somebody. A person with a
 * profile must be named or described (“an analyst”); for others any word of attribution is enough. Profiles are skipped, because
 * they only say who somebody is.
 */
export function doubtOfAttribution(
  { statement, at }: WrittenStatement,
  profiles: readonly Profile[],
): Doubt[] {
  if (statement.kind === 'profile') return [];
  const { by, who } = entryOf(at.yaml.data, at.path);
  const beside = [by, who].filter((text) => typeof text === 'string').join(' ');
  const unnamed = statement.quotations.flatMap((quotation) => {
    const party = attributedTo(quotation);
    if (party === undefined) return [];
    const ours = `${nearest(quotation.quote, statement.text)} ${beside}`;
    return isNamed(party, ours, beside !== '' || GIVEN.test(ours), profiles) ? [] : [party];
  });
  return [...new Set(unnamed)].map((party) =>
    doubtAt(
      at,
      `The quoted sentence attributes this to “${party}”, but the statement attributes it to nobody.`,
      'Say who says so.',
    ),
  );
}

/** Our sentences that share most words with a quotation. */
function nearest(quote: string, text: string): string {
  const sentences = sentencesOf(text).map((sentence) => ({
    sentence,
    common: wordsInCommon(quote, sentence).length,
  }));
  const most = Math.max(...sentences.map(({ common }) => common));
  return sentences
    .filter(({ common }) => common === most)
    .map(({ sentence }) => sentence)
    .join(' ');
}

/** The person to whom a sentence attributes the quoted words; undefined if there is none. */
export function attributedTo({ place }: Pick<Quotation, 'place'>): string | undefined {
  const { sentence } = sentenceAround(place);
  const found = [ACCORDING_TO, SAYS_THAT, WORDS_OF, SAID_BY]
    .map((pattern) => pattern.exec(sentence))
    .find((match) => match !== null);
  return found?.groups?.['who']?.trim();
}

/** @param isGiven whether the statement attributes its words to anybody. */
function isNamed(party: string, ours: string, isGiven: boolean, profiles: readonly Profile[]): boolean {
  const meant = profiles.filter(({ name, spellings }) =>
    [name, ...spellings].some((form) => party.includes(form)),
  );
  const known = meant.length === 0 ? [party] : meant.flatMap(({ name, spellings }) => [name, ...spellings]);
  const names = known.join(' ').match(/\p{Lu}[\p{L}’]{3,}/gu) ?? [];
  if (names.length === 0) return isGiven;
  return PEOPLE.test(ours) || names.some((name) => ours.includes(name));
}

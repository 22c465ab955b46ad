import type { Statement } from '../citations/statement.ts';
import type { Profile } from './read-profiles.ts';
import { wholeWords } from './whole-words.ts';

/** Whether one of the quotations of a statement names a person or organisation, in a passage that does so in fact. */
export function namesProfile(
  { quotations }: Pick<Statement, 'quotations'>,
  { spellings, mentions }: Pick<Profile, 'spellings' | 'mentions'>,
): boolean {
  const names = wholeWords(spellings);
  return quotations.some(
    ({ quote, place }) =>
      quote.search(names) !== -1 && mentions.some(({ blocks }) => blocks.includes(place.block)),
  );
}

import { weighStatement } from '../citations/weigh-statement.ts';
import { divide, type Part } from '../parts/divide.ts';
import { firstLetter } from '../parts/first-letter.ts';
import type { Profile } from './read-profiles.ts';

/** A profile as far as its place on the list is decided by it. */
export type PlacedProfile = Pick<Profile, 'name' | 'type' | 'text' | 'quotations'>;

/** The pages of the list: one as long as everything fits, else one or more for each letter. @param profiles by kind, then by name. */
export function peopleParts<Placed extends PlacedProfile>(profiles: readonly Placed[]): Part<Placed>[] {
  return divide(
    // Sorting keeps the order of what is equal: on a page people come first, too.
    profiles.toSorted((a, b) => (letterOf(a) < letterOf(b) ? -1 : letterOf(a) > letterOf(b) ? 1 : 0)),
    { groupOf: letterOf, weigh: (profile) => weighStatement(profile, profile.name), whole: 8800 },
  );
}

/** The name that a profile is sorted by: of people the last. */
export function sortName({ name, type }: Pick<Profile, 'name' | 'type'>): string {
  return type === 'person' ? (name.split(' ').at(-1) ?? name) : name;
}

/** The letter that a name stands under, small, as in an address; “other” for what begins with none of A to Z. */
export function letterOf(profile: Pick<Profile, 'name' | 'type'>): string {
  return firstLetter(sortName(profile));
}

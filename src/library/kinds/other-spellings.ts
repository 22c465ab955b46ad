import type { Profile } from './read-profiles.ts';

/** The names that the copies print and that are not part of the usual one: “Mikhail Podolyak” for Mykhailo Podolyak. */
export function otherSpellings({ name, spellings }: Pick<Profile, 'name' | 'spellings'>): string[] {
  return spellings.filter((spelling) => !name.includes(spelling));
}

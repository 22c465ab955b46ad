import { allowedNames } from '../content/nearest-name.ts';

/** How much of the copies a publisher puts on the site; the checks always read the whole of them. */
export const COPIES = ['full', 'excerpts', 'off'] as const;
export type Copies = (typeof COPIES)[number];

/**
 * Reads `COPIES`: `full` (default) shows every copy whole, `excerpts` the passages that the briefing quotes, `off` none.
 * @throws Error that names the variable, what it holds and what it should hold.
 */
export function readCopies(env: Readonly<Record<string, string | undefined>>): Copies {
  const value = env['COPIES'] ?? 'full';
  const copies = COPIES.find((known) => known === value);
  if (copies !== undefined) return copies;
  throw new Error(
    `COPIES is “${value}”, which says nothing of how much of the copies is shown. ${allowedNames(value, COPIES)} Write COPIES=full, or leave it out, for whole copies.`,
  );
}

/** How a line of ours says what this site does with its articles: “Five articles, kept word for word”. */
export function wordForWord(copies: Copies): string {
  return `${copies === 'full' ? 'kept' : 'quoted'} word for word`;
}

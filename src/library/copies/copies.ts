/** How much of the copies the site shows; the checks always read the whole copies. */
export const COPIES = ['full', 'excerpts', 'off'] as const;
export type Copies = (typeof COPIES)[number];

/** How the site reproduces its articles, as the end of a phrase: “Three articles, kept word for word”. */
export function wordForWord(copies: Copies): string {
  return `${copies === 'full' ? 'kept' : 'quoted'} word for word`;
}

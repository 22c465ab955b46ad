import { allowedNames } from '../reading/nearest-name.ts';
import { inWords } from '../basics/wording.ts';
import type { Article } from './read-article.ts';

/** How much of the copies the site shows; the checks always read the whole copies. */
export const COPIES = ['full', 'excerpts', 'off'] as const;
export type Copies = (typeof COPIES)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `COPIES`: `full` (default) shows every copy whole, `excerpts` the passages that the briefing quotes, `off` none.
 * @throws Error with the variable’s name, its value and the allowed values.
 */
export function readCopies(env: Environment): Copies {
  const value = env['COPIES'] ?? 'full';
  const copies = COPIES.find((known) => known === value);
  if (copies !== undefined) return copies;
  throw new Error(
    `COPIES cannot be “${value}”. ${allowedNames(value, COPIES)} Write COPIES=full for whole copies.`,
  );
}

/**
 * Checks that a public build sets `COPIES` if any of its articles may not be republished.
 * @returns a message with these articles and the choices; undefined if `COPIES` is set, the build is local (no `SITE_URL`), or
 *   every article may be republished.
 */
export function missingCopies(
  articles: readonly Pick<Article, 'id' | 'licence'>[],
  env: Environment,
): string | undefined {
  const reserved = articles.filter(({ licence }) => licence.allows === 'nothing');
  if (env['SITE_URL'] === undefined || env['COPIES'] !== undefined || reserved.length === 0) return undefined;
  return [
    `SITE_URL is set, so this site is for the public, and ${inWords(reserved.length)} of its articles may not be republished (“allows: nothing”):`,
    ...reserved.map(({ id }) => `  articles/${id}.md`),
    'Nothing was built. Choose how much of its articles the site shows, and build again with one of these:',
    '  COPIES=full      every article whole. Choose this only if you have the right to publish each of them.',
    '  COPIES=excerpts  the passages that the briefing quotes, with links to the outlets for the rest.',
    '  COPIES=off       no passage of the articles. The quotations in the briefing remain.',
  ].join('\n');
}

/** How the site reproduces its articles, as the end of a phrase: “Three articles, kept word for word”. */
export function wordForWord(copies: Copies): string {
  return `${copies === 'full' ? 'kept' : 'quoted'} word for word`;
}

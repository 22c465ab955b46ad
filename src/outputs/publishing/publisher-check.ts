import type { Article } from '../../library/copies/read-article.ts';
import { inWords } from '../../library/basics/wording.ts';
import type { Settings } from '../settings.ts';

/**
 * Checks that a public build sets `COPIES` if any of its articles may not be republished.
 * @returns a message with these articles and the choices; undefined if `COPIES` is set, the build is local (no `SITE_URL`), or
 *   every article may be republished.
 */
export function missingCopies(
  articles: readonly Pick<Article, 'id' | 'licence'>[],
  { isPublic, hasChosenCopies }: Pick<Settings, 'isPublic' | 'hasChosenCopies'>,
): string | undefined {
  const reserved = articles.filter(({ licence }) => licence.allows === 'nothing');
  if (!isPublic || hasChosenCopies || reserved.length === 0) return undefined;
  return [
    `SITE_URL is set, so this site is for the public, and ${inWords(reserved.length)} of its articles may not be republished (“allows: nothing”):`,
    ...reserved.map(({ id }) => `  articles/${id}.md`),
    'Nothing was built. Choose how much of its articles the site shows, and build again with one of these:',
    '  COPIES=full      every article whole. Choose this only if you have the right to publish each of them.',
    '  COPIES=excerpts  the passages that the briefing quotes, with links to the outlets for the rest.',
    '  COPIES=off       no passage of the articles. The quotations in the briefing remain.',
  ].join('\n');
}

/** The warning of a build without `SITE_URL`, or else without `CONTACT`; undefined if it has both. */
export function missingSettings({
  isPublic,
  contact,
  site,
}: Pick<Settings, 'isPublic' | 'contact' | 'site'>): string | undefined {
  if (!isPublic)
    return `SITE_URL is not set, so feeds, the sitemap and link previews lead to ${site}. Before you publish the site, build it with SITE_URL=https://briefing.example.`;
  if (contact !== undefined) return undefined;
  return 'CONTACT is not set, so no page says how to report an error. To add a link to every page, build with CONTACT=you@example.org or CONTACT=https://example.org/report.';
}

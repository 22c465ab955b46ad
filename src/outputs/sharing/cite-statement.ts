import type { Article } from '../../library/copies/read-article.ts';
import { fingerprint } from '../../library/citations/fingerprint.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import type { Statement } from '../../library/citations/statement.ts';
import { formatDay, formatPublicationDate } from '../../library/basics/dates.ts';
import { paths } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import { fullHref, type SiteAddress } from '../../site.ts';
import { citationKey, type Citation } from './csl-item.ts';

/** One of our statements with the title under which it is cited. */
export interface CitedStatement {
  statement: Statement;
  /** Its text, after its subject where the text alone says too little. */
  title: string;
}

/**
 * The citations of statements, in their order: this site is the author, the statement is the title, and its sources and its
 * fingerprint are in the note, with the day of the release that has these words.
 */
export function statementCitations(
  statements: readonly CitedStatement[],
  { dossier, published }: Pick<Library, 'dossier' | 'published'>,
  site: SiteAddress,
): Citation[] {
  return statements.map(({ statement, title }) => {
    const { href, label } = statement;
    const key = citationKey(dossier.id, href);
    const code = fingerprint(statement);
    const version = published.statements.get(href);
    const since = version?.fingerprint === code ? `, ${formatDay(version.since)}` : '';
    const note = [`${label}.`, sourcesOf(statement), `Fingerprint: ${code}${since}.`];
    return {
      item: {
        id: key,
        type: 'webpage',
        'citation-key': key,
        title,
        author: [{ literal: dossier.name }],
        language: 'en',
        URL: fullHref(paths.statement(href), site),
        note: note.join(' '),
      },
      note,
      shortNote: note.length,
    };
  });
}

/** “Sources: Ada Muster, “Lamps at …”, The Lantern, mid-August 2024 (altered copy), paragraph 1, paragraph 3.” */
function sourcesOf({ quotations, record }: Statement): string {
  const passages = new Map<Article, Set<string>>();
  for (const { source, place } of quotations)
    passages.set(source, (passages.get(source) ?? new Set()).add(passageName(place.block)));
  if (passages.size === 0 && record === undefined) return 'The article does not say; no words are quoted.';
  const sources = [...passages].map(([article, names]) =>
    [
      ...article.authors,
      `“${article.title}”`,
      article.outlet,
      `${formatPublicationDate(article.published)}${article.rewritten ? ' (altered copy)' : ''}`,
      ...names,
    ].join(', '),
  );
  return [
    ...(sources.length === 0 ? [] : [`Sources: ${sources.join('; ')}.`]),
    ...(record === undefined ? [] : [`From the public record: ${record}`]),
  ].join(' ');
}

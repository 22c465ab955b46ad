import type { Article } from '../../library/copies/read-article.ts';
import { fingerprint } from '../../library/citations/fingerprint.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import type { Statement } from '../../library/citations/statement.ts';
import { formatDay, formatPublicationDate } from '../../library/basics/dates.ts';
import type { Dossier } from '../../library/kinds/site.ts';
import { citationKey, type Citation } from './csl-item.ts';

/** One of our statements with the title under which it is cited. */
export interface CitedStatement {
  statement: Statement;
  /** Its text, after its subject where the text alone says too little. */
  title: string;
}

/**
 * The citation of one of our statements: this site is the author, the statement is the title, and its sources and its fingerprint
 * are in the note.
 * @param address full address of the statement.
 * @param site what the site is called; its id begins the key.
 * @param since the day of the release with these words, if they have been published.
 */
export function citeStatement(
  { statement, title }: CitedStatement,
  address: string,
  site: Pick<Dossier, 'id' | 'name'>,
  since?: string,
): Citation {
  const key = citationKey(site.id, statement.href);
  const note = [
    `${statement.label}.`,
    sourcesOf(statement),
    `Fingerprint: ${fingerprint(statement)}${since === undefined ? '' : `, ${formatDay(since)}`}.`,
  ];
  return {
    item: {
      id: key,
      type: 'webpage',
      'citation-key': key,
      title,
      author: [{ literal: site.name }],
      language: 'en',
      URL: address,
      note: note.join(' '),
    },
    note,
    shortNote: note.length,
  };
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

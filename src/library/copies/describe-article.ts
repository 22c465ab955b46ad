import { formatMonth, formatPublicationDate, formatPublicationRange } from '../basics/dates.ts';
import type { Provenance } from './article-schema.ts';
import { capitalised } from '../basics/wording.ts';
import type { Copies } from './copies.ts';

/** The name of an article in a line: “Stefan Wolff (altered copy)”. */
export function sourceName({ name, rewritten }: Pick<Provenance, 'name' | 'rewritten'>): string {
  return rewritten ? `${name} (altered copy)` : name;
}

/** Kind of text in a line: “Altered copy of an analysis”, “Report, translated from Dutch”. */
export function kindOfText({
  kind,
  rewritten,
  translatedFrom,
}: Pick<Provenance, 'kind' | 'rewritten' | 'translatedFrom'>): string {
  const text = rewritten ? `altered copy of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}` : kind;
  return capitalised(translatedFrom === undefined ? text : `${text}, translated from ${translatedFrom}`);
}

/** “Christian Baghai”, or that no author is named. */
export function authorLine({ authors }: Pick<Provenance, 'authors'>): string {
  return authors.length === 0 ? 'No author named' : authors.join(', ');
}

/** “By Christian Baghai”, or that no author is named. */
export function byAuthors(article: Pick<Provenance, 'authors'>): string {
  return article.authors.length === 0 ? authorLine(article) : `By ${authorLine(article)}`;
}

/** The most important thing about a text: “Altered copy”, “Translation”, “Blog post”. */
export function natureOf({
  kind,
  rewritten,
  translatedFrom,
}: Pick<Provenance, 'kind' | 'rewritten' | 'translatedFrom'>): string {
  if (rewritten) return 'Altered copy';
  return translatedFrom === undefined ? capitalised(kind) : 'Translation';
}

/** The publisher of a text, and the range of days if the day is not known: “First published by …”. */
export function publishedBy({
  outlet,
  rewritten,
  published,
}: Pick<Provenance, 'outlet' | 'rewritten' | 'published'>): string {
  const range = formatPublicationRange(published);
  const when = range === undefined ? '' : ` ${range} (our estimate)`;
  return `${rewritten ? 'First published' : 'Published'} by ${outlet}${when}.`;
}

/** The publication date for a sentence: “in March 2024”, “about 9 August 2024”, “in mid-August 2024”. */
export function whenWritten({ published }: Pick<Provenance, 'published'>): string {
  if (published.precision === 'day') return `in ${formatMonth(published.date)}`;
  const date = formatPublicationDate(published);
  return published.precision === 'about' ? date : `in ${date}`;
}

/** Kind, author, outlet and date of a text: “Analysis by Ann Lee, The Outlet, about 9 August 2024.” */
export function sourceLine(article: Provenance): string {
  const by = article.authors.length === 0 ? '' : ` by ${article.authors.join(', ')}`;
  return `${kindOfText(article)}${by}, ${article.outlet}, ${formatPublicationDate(article.published)}.`;
}

/** Two sentences for link previews: the source of the article and what the page shows of it. */
export function describeArticle(article: Provenance, copies: Copies): string {
  return `${sourceLine(article)} ${SHOWN[copies]}`;
}

const SHOWN: Record<Copies, string> = {
  full: 'A copy, word for word, checked against the captured page.',
  excerpts: 'The passages that the briefing quotes, word for word, checked against the captured page.',
  off: 'Where it comes from, what it says in short, and which of its passages the briefing quotes.',
};

/** The best page with the same text elsewhere and its name; undefined if no address is confirmed. */
export function textElsewhere({
  sources: { unaltered, original, captured },
  rewritten,
}: Pick<Provenance, 'sources' | 'rewritten'>): { name: string; href: string } | undefined {
  const [first] = unaltered;
  if (first !== undefined) return { name: 'unaltered text', href: first.address };
  if (original !== undefined) return { name: 'original page', href: original };
  if (captured === undefined) return undefined;
  return { name: rewritten ? 'page it was copied from' : 'original page', href: captured };
}

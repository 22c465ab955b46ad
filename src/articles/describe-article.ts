import { formatPublicationDate } from '../dates.ts';
import type { Provenance } from './article-schema.ts';
import { capitalised } from '../wording.ts';
import type { Copies } from './copies.ts';

/** Short name for citations; the dagger says: a rewritten copy, the words are not the author’s own. */
export function citationName({ shortName, rewritten }: Pick<Provenance, 'shortName' | 'rewritten'>): string {
  return rewritten ? `${shortName}†` : shortName;
}

/** Kind of text in a line: “Analysis, rewritten copy”, “Report, translated from Russian”. */
export function kindOfText({ kind, rewritten, translatedFrom }: Provenance): string {
  return capitalised(
    [
      kind,
      rewritten ? 'rewritten copy' : undefined,
      translatedFrom === undefined ? undefined : `translated from ${translatedFrom}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  );
}

/** The title in a line of plain text; in brackets where the capture had none and we supplied it. */
export function printedTitle({ title, titleSupplied }: Pick<Provenance, 'title' | 'titleSupplied'>): string {
  return titleSupplied === undefined ? title : `[${title}]`;
}

/** “Christian Baghai”, or that no author is named. */
export function authorLine({ authors }: Pick<Provenance, 'authors'>): string {
  return authors.length === 0 ? 'No author named' : authors.join(', ');
}

/** What a text is, by whom, where and when: “Analysis by Ann Lee, The Outlet, about 9 August 2024.” */
export function sourceLine(article: Provenance): string {
  const by = article.authors.length === 0 ? '' : ` by ${article.authors.join(', ')}`;
  return `${kindOfText(article)}${by}, ${article.outlet}, ${formatPublicationDate(article.published)}.`;
}

/** Two sentences for link previews: what the page holds and of whom. */
export function describeArticle(article: Provenance, copies: Copies): string {
  return `${sourceLine(article)} ${SHOWN[copies]}`;
}

const SHOWN: Record<Copies, string> = {
  full: 'A verbatim copy, checked against its capture word by word.',
  excerpts:
    'The passages that the briefing quotes, verbatim, from a copy checked against its capture word by word.',
  off: 'Where it comes from, what it says in short, and which of its passages the briefing quotes.',
};

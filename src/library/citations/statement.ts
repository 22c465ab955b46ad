import type { Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { Correction } from './correction.ts';
import type { LocatedCitation } from './check-citation.ts';

/** What is wrong in words of a copy. */
export interface Erratum {
  /** In bold before it: “Wrong side”, “Error”. */
  lead: string | undefined;
  isSerious: boolean;
  wrong: string;
  /** What the words should be; undefined where that is not known. */
  read: string | undefined;
  /** Sentences of ours after it. */
  remarks: readonly string[];
}

/** A citation together with the article it quotes. */
export interface Quotation extends LocatedCitation<Block> {
  source: Article;
  /** What is wrong in the words it quotes, once the notes have been read, too. */
  errata: Erratum[];
}

/** Kinds of statements, in the order in which the site shows them. */
export const STATEMENT_KINDS = [
  'front page',
  'known',
  'claimed',
  'in short',
  'summary',
  'story',
  'key point',
  'event',
  'profile',
  'position',
  'figure',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Something that we say, with the words it rests on. */
export interface Statement {
  kind: StatementKind;
  /** Where it stands: an address of the site with its fragment. */
  href: string;
  /** How a back-link calls it: “Kursk, point 3”, “Timeline: 6 August 2024”. */
  label: string;
  text: string;
  quotations: Quotation[];
  /** What of it rests on the public record and not on an article. */
  record?: string | undefined;
  /** Only the dev server shows it. */
  draft?: boolean | undefined;
  /** How it was corrected, in the order in which that was written down; none where it never was. */
  corrections?: Correction[];
}

/** Id of the marked words of a quotation in its article: the block and the characters, which never change. */
export function quotationId({ place }: Pick<Quotation, 'place'>): string {
  return `${place.block.id}.${place.start}-${place.end}`;
}

/** The articles that a statement quotes, each once, in the order of its quotations. */
export function quotedArticles({ quotations }: Pick<Statement, 'quotations'>): Article[] {
  return [...new Set(quotations.map(({ source }) => source))];
}

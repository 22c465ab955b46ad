import type { SitePath } from '../../site.ts';
import type { Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { LocatedCitation } from './citation.ts';

/** A correction, as shown next to the corrected text. */
export interface Correction {
  /** The day, in ISO 8601. */
  date: string;
  /** What was corrected, in a sentence. */
  text: string;
  /** Its address in the log of corrections. */
  href: SitePath;
}

/** An error in quoted words of a copy. */
export interface Erratum {
  /** Shown in bold before it: “Wrong side”, “Error”. */
  lead: string | undefined;
  isSerious: boolean;
  wrong: string;
  /** How sure the correction is: “should be”, “should probably be”. */
  shouldBe: string;
  /** The correct words; undefined if they are not known. */
  read: string | undefined;
  /** Our explanation after it. */
  remarks: readonly string[];
}

/** A citation together with the article it quotes. */
export interface Quotation extends LocatedCitation<Block> {
  source: Article;
  /** The errors in the quoted words. */
  errata: readonly Erratum[];
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

/** A sentence of the briefing, with the quotations that support it. */
export interface Statement {
  kind: StatementKind;
  /** Its address on the site, with the fragment. */
  href: SitePath;
  /** Its name in back-links: “North: The new bridge”, “Timeline: 6 March 2031”. */
  label: string;
  text: string;
  quotations: readonly Quotation[];
  /** The part of it that comes from the public record and not from an article. */
  record?: string | undefined;
  /** Shown by the dev server only. */
  draft?: boolean | undefined;
  /** Its corrections, latest first. */
  corrections?: readonly Correction[] | undefined;
}

/** The articles that a statement quotes, each once, in the order of its quotations. */
export function quotedArticles({ quotations }: Pick<Statement, 'quotations'>): Article[] {
  return [...new Set(quotations.map(({ source }) => source))];
}

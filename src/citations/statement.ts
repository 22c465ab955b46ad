import type { Article } from '../articles/read-article.ts';
import type { Block } from '../articles/render-copy.ts';
import type { Correction } from '../parts/correction.ts';
import type { LocatedCitation } from './check-citation.ts';

/** A line of an errata slip: for the wrong words read the right ones. */
export interface Erratum {
  /** In bold before it: “Wrong”. */
  lead: string | undefined;
  wrong: string;
  read: string;
}

/** A citation together with the article it quotes. */
export interface Quotation extends LocatedCitation<Block> {
  source: Article;
  /** What is wrong in the words it quotes, once the notes have been read, too. */
  errata: Erratum[];
}

export type StatementKind =
  'in short' | 'summary' | 'key point' | 'event' | 'profile' | 'position' | 'figure';

/** Something that we say, with the words it rests on. */
export interface Statement {
  kind: StatementKind;
  /** Where it stands: an address of the site with its fragment. */
  href: string;
  /** How a back-link calls it: “Kursk 3”, “Timeline, 6 Aug 2024”. */
  label: string;
  text: string;
  quotations: Quotation[];
  /** Only the dev server shows it. */
  draft?: boolean | undefined;
  /** How it was corrected, in the order in which that was written down; none where it never was. */
  corrections?: Correction[];
}

/** Id of the marked words of a quotation in its article: the block and the characters, which never change. */
export function quotationId({ place }: Pick<Quotation, 'place'>): string {
  return `${place.block.id}.${place.start}-${place.end}`;
}

/** How many independent sources a statement rests on: copies of one original count once. */
export function independentSources({ quotations }: Pick<Statement, 'quotations'>): number {
  return new Set(quotations.map(({ source }) => source.copyOf ?? source.id)).size;
}

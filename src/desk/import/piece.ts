import { OMISSION_KINDS } from '../../library/copies/article-schema.ts';
import type { Passage } from '../../library/copies/write-copy.ts';

/** A passage of a captured page and what it was taken for. The pieces of a page, in order, have all of its words. */
export interface Piece extends Omit<Passage, 'as'> {
  as: Passage['as'] | HeadRole | OmissionKind;
}

/** A part of an article’s head. */
export type HeadRole = 'title' | 'standfirst' | 'byline';
/** What a passage of the page can be that is not part of the article. */
export type OmissionKind = (typeof OMISSION_KINDS)[number];

/** Something the page itself says, and where it says it. */
export interface Proof {
  value: string;
  /** Where it is, as a sentence goes on after “from”: “the page’s <h1>”. */
  basis: string;
}

/** What could be proved of an article’s provenance. What is undefined is left to the editor. */
export interface Findings extends Record<HeadRole, Proof | undefined> {
  /** The title is not among the words of the capture. */
  isTitleSupplied: boolean;
  /** Names of the authors, each with the same basis. */
  authors: People | undefined;
  /** The day of publication, `2024-08-12`, and whether the page says that it is that; otherwise it is only near the title. */
  published: (Proof & { isStated: boolean }) | undefined;
  outlet: Proof | undefined;
  /** The language of the words, a tag of BCP 47; where the page does not say it and its letters are not Latin, the editor has to. */
  language: Proof | undefined;
  isLanguageMissing: boolean;
  /** Address of the captured page, and of the page that it says it is a copy of. */
  captured: Proof | undefined;
  original: Proof | undefined;
  /** A licence that the page names. */
  licence: Proof | undefined;
}

/** Names of people, and where they are. */
export interface People {
  names: string[];
  basis: string;
}

/** A page that cannot be imported: what is wrong with it and what to do, for a person. Nothing has been written. */
export class PageError extends Error {
  override name = 'PageError';
  constructor(what: string, todo: string) {
    super(`${what}\n${todo}`);
  }
}

/** Whether a piece is left out of the copy. */
export function isOmitted(piece: Piece): piece is Piece & { as: OmissionKind } {
  return OMISSION_KINDS.some((kind) => kind === piece.as);
}

/** Whether a piece is in the body of the copy. */
export function isInBody(piece: Piece): piece is Passage {
  return !isOmitted(piece) && !['title', 'standfirst', 'byline'].includes(piece.as);
}

const SPACELESS = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}`;
const WORD = new RegExp(`[${SPACELESS}]{1,2}|[^\\s${SPACELESS}]+`, 'gu');

/** How many words texts have: runs of anything but white space; in scripts that put none between words, two letters are one. */
export function countWords(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0);
}

/** The letters and digits of a text in lower case, to compare texts that differ in quotation marks, dashes and spaces alone. */
export function bareWords(text: string): string {
  const words = text.normalize('NFKC').toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

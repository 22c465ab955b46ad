import { OMISSION_KINDS } from '../../library/copies/article-schema.ts';
import type { Passage } from '../../library/copies/write-copy.ts';
import { CannotRunError } from '../call/parse-call.ts';
import type { PageLine } from './page-lines.ts';

/** A line of a captured page with its role. The pieces of a page, in order, contain all of its words. */
export interface Piece extends PageLine {
  as: Passage['as'] | HeadRole | OmissionKind;
  /** For a heading: 2 to 6. */
  depth?: number;
}

/** A part of an article’s head. */
export type HeadRole = 'title' | 'standfirst' | 'byline';
/** Kinds of passages that are not part of the article. */
export type OmissionKind = (typeof OMISSION_KINDS)[number];

/** A value that the page states, and where. */
export interface Proof<Value = string> {
  value: Value;
  /** Its source, to follow “from” in a sentence: “the page’s <h1>”. */
  basis: string;
}

/** The basis of what the editor has chosen. */
export const BY_EDITOR = 'the editor';

/** What the page states about an article’s provenance. Undefined fields are left to the editor. */
export interface Findings extends Record<HeadRole, Proof | undefined> {
  /** Whether the title is missing from the capture’s text. */
  isTitleSupplied: boolean;
  authors: Proof<string[]> | undefined;
  /** The day of publication, `2024-08-12`, and whether the page says so; otherwise it is only a date near the title. */
  published: (Proof & { isStated: boolean }) | undefined;
  outlet: Proof | undefined;
  /** The language of the text, a BCP 47 tag. */
  language: Proof | undefined;
  /** Address of the captured page, and of its original according to the page. */
  captured: Proof | undefined;
  original: Proof | undefined;
}

/** A page that cannot be imported; the message says why and what to do. Nothing has been written. */
export class PageError extends CannotRunError {
  override name = 'PageError';
  constructor(what: string, todo: string) {
    super(`${what}\n${todo}`);
  }
}

/** The server says that there is no such page. */
export class GonePageError extends PageError {
  override name = 'GonePageError';
}

/** Whether a piece is left out of the copy. */
export function isOmitted(piece: Piece): piece is Piece & { as: OmissionKind } {
  return OMISSION_KINDS.some((kind) => kind === piece.as);
}

/** Whether a piece is in the body of the copy. */
export function isInBody(piece: Piece): piece is Piece & { as: Passage['as'] } {
  return !isOmitted(piece) && !['title', 'standfirst', 'byline'].includes(piece.as);
}

const SPACELESS = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}`;
const WORD = new RegExp(`[${SPACELESS}]{1,2}|[^\\s${SPACELESS}]+`, 'gu');

/** Counts words: runs of non-space characters; in scripts without spaces, two letters count as a word. */
export function countWords(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0);
}

/** The letters and digits of a text in lower case, for comparing texts regardless of punctuation and spaces. */
export function bareWords(text: string): string {
  const words = text.normalize('NFKC').toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

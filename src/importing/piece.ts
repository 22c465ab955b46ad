import type { ElementContent } from 'hast';
import { OMISSION_KINDS } from '../articles/article-schema.ts';

/** What a passage of the article is. */
export type Role =
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'paragraph'
  | 'heading'
  | 'bullet'
  | 'number'
  | 'quotation'
  | 'pull-quote'
  | 'description'
  | 'caption'
  | 'credit'
  | 'author-note'
  | 'cross-reference';

/** What a passage of the page can be that is not part of the article. */
export type OmissionKind = (typeof OMISSION_KINDS)[number];

/** A passage of a captured page and what it was taken for. The pieces of a page, in order, have all of its words. */
export interface Piece {
  /** Its words as the capture’s text has them, without the marker of a list item. */
  text: string;
  as: Role | OmissionKind;
  /** Emphasis and links inside it, where the page has any. */
  nodes?: ElementContent[];
  /** Of a heading: 2 to 6. */
  depth?: number;
}

/** Whether a piece is left out of the copy. */
export function isOmitted(piece: Piece): piece is Piece & { as: OmissionKind } {
  return OMISSION_KINDS.some((kind) => kind === piece.as);
}

/** How many words a text has; words are runs of anything but white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

import { languageAttributes } from '../copies/language-attributes.ts';
import type { Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { QuotedPassage } from '../citations/references.ts';
import { paths } from '../basics/paths.ts';
import { markedHtml } from './marked-html.ts';
import type { Note } from './note-schema.ts';
import { readingHtml } from './reading-text.ts';

/** How a page writes the passages of an article. */
export interface PassageMarkup {
  /** With our corrections put in. Nothing there can be quoted, so no passage has an address of its own. */
  isReading: boolean;
  /** A passage’s inner HTML. */
  html: (block: Block) => string;
  /** What the element around it has: the passage’s id, and its language if that is not English. */
  attributes: (block: Block) => Record<string, string>;
  /** Where the number of a paragraph leads. */
  address: (block: Block) => string;
}

/** The words of the copy, with what we quote and the errors marked. */
export function copyMarkup(
  article: Article,
  quoted: readonly QuotedPassage[],
  notes: readonly Note[],
): PassageMarkup {
  return {
    isReading: false,
    html: (block) => markedHtml(block, quoted, notes),
    attributes: ({ id }) => ({ id, ...languageAttributes(article) }),
    address: ({ id }) => `#${id}`,
  };
}

/** The reading text. @param notes those whose readings are put in. */
export function readingMarkup(article: Article, notes: readonly Note[]): PassageMarkup {
  return {
    isReading: true,
    html: (block) => readingHtml(block, notes),
    attributes: ({ id }) => ({ 'data-passage': id, ...languageAttributes(article) }),
    address: ({ id }) => paths.article(article.id, id),
  };
}

import { languageAttributes } from '../copies/language-attributes.ts';
import type { Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { QuotedPassage } from '../citations/references.ts';
import { paths } from '../basics/paths.ts';
import { markedHtml, type MakeLink } from './marked-html.ts';
import type { Note } from './note-schema.ts';
import { readingHtml } from './reading-text.ts';

/** How a page renders the passages of an article. */
export interface PassageMarkup {
  /** Whether our corrections are applied. Such a text cannot be quoted, so its passages have no addresses. */
  isReading: boolean;
  /** A passage’s inner HTML. */
  html: (block: Block) => string;
  /** Attributes of the element around it: the passage’s id, and its language if that is not English. */
  attributes: (block: Block) => Record<string, string>;
  /** The link of a paragraph’s number. */
  address: (block: Block) => string;
}

/** Markup for the copy, with quoted words and errors marked. */
export function copyMarkup(
  article: Article,
  quoted: readonly QuotedPassage[],
  notes: readonly Note[],
  link: MakeLink,
): PassageMarkup {
  return {
    isReading: false,
    html: (block) => markedHtml(block, quoted, notes, link),
    attributes: ({ id, text }) => ({ id, ...languageAttributes(article, text) }),
    address: ({ id }) => `#${id}`,
  };
}

/** Markup for the corrected text. @param notes those whose readings are applied. */
export function readingMarkup(article: Article, notes: readonly Note[], link: MakeLink): PassageMarkup {
  return {
    isReading: true,
    html: (block) => readingHtml(block, notes, link),
    attributes: ({ id, text }) => ({ 'data-passage': id, ...languageAttributes(article, text) }),
    address: ({ id }) => link(paths.article(article.id, id)),
  };
}

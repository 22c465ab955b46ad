import { Readability } from '@mozilla/readability';
import { PageError } from './piece.ts';

/**
 * Indexes of the lines that are in the article: those that Mozilla’s Readability takes, or those in the editor’s selector.
 * @param document the page, with its lines marked by `pageLines`. Readability modifies it.
 * @throws PageError if the selector finds nothing.
 */
export function articleLines(document: Document, selector?: string): Set<number> {
  if (selector !== undefined) return linesBySelector(document, selector);
  const reader = new Readability<Node>(document, { serializer: (node) => node, keepClasses: true });
  const article = reader.parse()?.content;
  return linesIn(article?.nodeType === 1 ? [article as Element] : []);
}

function linesBySelector(document: Document, selector: string): Set<number> {
  let parts: Element[] = [];
  try {
    parts = [...document.querySelectorAll(selector)];
  } catch {
    // An invalid selector matches nothing.
  }
  const found = linesIn(parts);
  if (found.size > 0) return found;
  throw new PageError(
    `The selector “${selector}” finds no words on the page.`,
    'Look at the page’s source for the element round the article, and write --selector "article" or --selector ".story-text".',
  );
}

function linesIn(parts: readonly Element[]): Set<number> {
  const marked = parts.flatMap((part) => [part, ...part.querySelectorAll('[data-line]')]);
  return new Set(marked.flatMap((element) => element.getAttribute('data-line') ?? []).map(Number));
}

import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/**
 * Says which lines of a page are the article’s text, as Mozilla’s Readability judges it. Only its judgement is used: the words are
 * taken from the page itself.
 * @param root the page, its lines marked with `data-line` (`pageLines`).
 * @returns the places of the lines in the list; empty where it finds no article.
 */
export function findArticle(root: Root): Set<number> {
  // A DOM without a script engine: nothing of the page can run.
  const { document } = parseHTML(unified().use(rehypeStringify).stringify(root));
  const found = new Readability<Node>(document, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: 250,
  }).parse()?.content;
  const elements = found?.nodeType === 1 ? (found as globalThis.Element).querySelectorAll('[data-line]') : [];
  return new Set([...elements].map((element) => Number(element.getAttribute('data-line'))));
}

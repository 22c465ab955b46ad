import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { PageError } from './piece.ts';

/** What no page for readers has; most have a tenth. Beyond it, reading would take more than some seconds. */
const DEEPEST = 150;
const MOST_ELEMENTS = 50_000;

/**
 * Parses HTML as a browser does, without running or fetching anything of it.
 * @throws PageError for a page that is nested or divided as no page for readers is: it stops the parser before it has cost much.
 */
export function parsePage(html: string): Document {
  // Pictures and typefaces written into the page are no words, and can be megabytes.
  const markup = html.replace(/((?:=\s*|url\()["']?)data:[^"'()\s>]{500,}/gi, '$1');
  let [depth, elements] = [0, 0];
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST || ++elements > MOST_ELEMENTS)
        throw new PageError(
          `The page has more than ${MOST_ELEMENTS} elements, or more than ${DEEPEST} inside one another: no page for readers is made so.`,
          'It is broken, or made to break what reads it. Save the words of the article as plain text and import that.',
        );
    },
    onItemPop: () => {
      depth--;
    },
  };
  // linkedom’s own parser does not follow the standard: it is given what the standard’s parser made of the page.
  const { document } = parseHTML(serialize(parse(markup, { treeAdapter, scriptingEnabled: false })));
  for (const template of document.querySelectorAll('template')) template.remove();
  return document;
}

import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { PageError } from './piece.ts';

/** Limits that no page for readers reaches; most have a tenth. Beyond them, reading would take too long. */
const DEEPEST = 150;
const MOST_ELEMENTS = 50_000;

/**
 * Parses HTML as a browser does, without running or fetching anything.
 * @throws PageError for a page with too many or too deeply nested elements, before the parser has used much time.
 */
export function parsePage(html: string): Document {
  // Embedded pictures and fonts have no words and can be megabytes.
  const markup = html.replace(/((?:=\s*|url\()["']?)data:[^"'()\s>]{500,}/gi, '$1');
  let [depth, elements] = [0, 0];
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST || ++elements > MOST_ELEMENTS)
        throw new PageError(
          `The page has more than ${MOST_ELEMENTS} elements, or more than ${DEEPEST} inside one another: this is not a page for readers.`,
          'It is broken, or made to break what reads it. Save the words of the article as plain text and import that.',
        );
    },
    onItemPop: () => {
      depth--;
    },
  };
  // linkedom’s own parser does not follow the standard, so it gets the output of one that does.
  const { document } = parseHTML(serialize(parse(markup, { treeAdapter, scriptingEnabled: false })));
  for (const template of document.querySelectorAll('template')) template.remove();
  return document;
}

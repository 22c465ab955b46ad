import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { PageError } from './page-error.ts';

/** Browsers flatten a page below this depth. */
const DEEPEST = 512;
/** A long article with its comments has some thousands. */
const MOST_ELEMENTS = 100_000;

/**
 * Parses HTML as a browser does, without running anything of it. A page that is nested or divided as no page for readers is
 * stops the parser before it has cost much.
 * @throws PageError for such a page.
 */
export function parsePage(html: string): Root {
  let depth = 0;
  let elements = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (...made) => {
      if (++elements > MOST_ELEMENTS)
        throw hostile(`more than ${MOST_ELEMENTS.toLocaleString('en-GB')} elements`);
      return defaultTreeAdapter.createElement(...made);
    },
    onItemPush: () => {
      if (++depth > DEEPEST) throw hostile(`elements inside elements, more than ${DEEPEST} deep`);
    },
    onItemPop: () => {
      depth--;
    },
  };
  return fromParse5(parse(html, { treeAdapter })) as Root;
}

function hostile(what: string): PageError {
  return new PageError(
    `The page has ${what}: no page for readers is made so.`,
    'It is broken, or made to break what reads it. Save the words of the article as plain text and import that.',
  );
}

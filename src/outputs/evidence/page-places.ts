import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { sha256 } from '../../library/reading/sha256.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A part of a page: a block element with what follows its start tag, up to the next one; or a script or style sheet. */
export interface PagePlace {
  /** Where it is: `#k1`, `in #k1`, `after #k1`; empty before the first id. */
  place: string;
  /** Its tags and words. White space that no reader sees, comments and the order of attributes are levelled out. */
  markup: string;
  /** Its first element; the document type has none. */
  element?: Element;
}

/** A page that no build has made: its elements are nested too deeply, or browsers do not agree on them. */
export class OddPageError extends Error {
  override name = 'OddPageError';
}

/** Pages of the site have about twenty levels. */
const DEEPEST = 300;

/** Parses a page by the HTML standard, as a browser does. @throws OddPageError for a page that no build has made. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  // What is in a noscript is for readers, too. Only such pages need the offsets of tags, which cost a third more time.
  const page = parse(html, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: /<noscript/i.test(html),
  });
  const waiting = page.childNodes.map((node) => ({ node, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const depth = next.depth + 1;
    if (depth > DEEPEST) throw new OddPageError(`Elements of the page are nested over ${DEEPEST} deep.`);
    if (next.node.nodeName === 'noscript' && !endsAlike(next.node, html))
      throw new OddPageError(
        'Browsers with scripts end a noscript of the page elsewhere than those without.',
      );
    for (const node of childrenOf(next.node)) waiting.push({ node, depth });
  }
  return page;
}

/** Whether a noscript ends at its first end tag, as with scripts, and not at a later one, after a comment that has the first. */
function endsAlike({ sourceCodeLocation }: Node, html: string): boolean {
  const { startTag, endTag } = (sourceCodeLocation ?? {}) as Token.ElementLocation;
  const end = /<\/noscript[\s/>]/gi;
  end.lastIndex = startTag?.endOffset ?? 0;
  const first = end.exec(html)?.index;
  return first !== undefined && first === endTag?.startOffset;
}

/** Elements around which white space has no effect. */
const BLOCKS = new Set(
  `html head body title base meta link style script noscript template header nav main footer section article aside search
  hgroup h1 h2 h3 h4 h5 h6 p div ul ol menu li dl dt dd blockquote figure figcaption pre hr address details summary dialog form
  fieldset legend option optgroup datalist table caption colgroup col thead tbody tfoot tr th td iframe object embed`.split(
    /\s+/,
  ),
);
/** Elements without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is code: it is left as it is, and is a place of its own. */
const CODE = new Set(['script', 'style']);
/** Inline elements without text that take up room. */
const REPLACED = new Set(['img', 'input', 'svg', 'button', 'select', 'textarea', 'canvas', 'video', 'audio']);

/**
 * Everything in a page that can change what readers see, part by part.
 * @throws OddPageError for a page that no build has made.
 */
export function pagePlaces(html: string): PagePlace[] {
  const page = parsePage(html);
  const places: PagePlace[] = [];
  let current: PagePlace = { place: '', markup: `<!doctype ${page.mode}>` };
  places.push(current);
  let lastId = '';
  // End tags of blocks belong to the next place: then a block that was added changes no other place.
  let ends = '';
  // White space is written before the words that follow it, and not at the edge of a block.
  let isSpaceDue = false;
  let isAtEdge = true;

  const open = (place: PagePlace): void => {
    places.push(place);
    current = place;
    ends = '';
  };
  const addInline = (markup: string): void => {
    if (ends !== '') open({ place: lastId && `after #${lastId}`, markup: ends });
    current.markup += markup;
  };
  const addVisible = (markup: string): void => {
    addInline(`${isSpaceDue && !isAtEdge ? ' ' : ''}${markup}`);
    isSpaceDue = isAtEdge = false;
  };
  const addText = (text: string): void => {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (words.startsWith(' ')) isSpaceDue = true;
    const core = words.replace(/^ | $/g, '');
    if (core === '') return;
    addVisible(escapeMarkup(core));
    isSpaceDue = words.endsWith(' ');
  };
  const edge = (): void => {
    isSpaceDue = false;
    isAtEdge = true;
  };
  const start = (element: Element): void => {
    const { tagName } = element;
    const tag = startTag(element);
    if (!BLOCKS.has(tagName)) {
      if (REPLACED.has(tagName)) addVisible(tag);
      else addInline(tag);
      if (tagName === 'br') edge();
      return;
    }
    const id = idOf(element);
    lastId = id ?? lastId;
    const place = id === undefined ? placeInside(element, lastId) : `#${id}`;
    // The end tag parts the code from the places after it.
    if (CODE.has(tagName)) places.push({ place, markup: `${tag}${codeOf(element)}</${tagName}>`, element });
    else {
      open({ place, markup: ends + tag, element });
      edge();
    }
  };
  const end = ({ tagName }: Element): void => {
    if (ends !== '' || BLOCKS.has(tagName)) ends += `</${tagName}>`;
    else current.markup += `</${tagName}>`;
    if (BLOCKS.has(tagName)) edge();
  };

  const waiting: (Node | { end: Element })[] = page.childNodes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    if ('end' in next) end(next.end);
    else if (defaultTreeAdapter.isTextNode(next)) addText(next.value);
    else if (defaultTreeAdapter.isElementNode(next)) {
      start(next);
      if (!CODE.has(next.tagName) && !VOID.has(next.tagName))
        waiting.push({ end: next }, ...childrenOf(next).toReversed());
    }
  addInline('');
  return places;
}

/** The checksum of a page’s places. */
export function pageDigest(places: readonly PagePlace[]): string {
  return sha256(places.map(({ markup }) => markup).join('\n'));
}

/** The first digits of a place’s checksum. They find the place that differs; they prove nothing. */
export function placeDigest({ markup }: PagePlace): string {
  return sha256(markup).slice(0, 6);
}

function childrenOf(node: Node): Node[] {
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  return 'content' in node ? node.content.childNodes : node.childNodes;
}

function startTag({ tagName, attrs }: Element): string {
  const written = attrs.map(({ name, value }) => ` ${name}="${escapeMarkup(value)}"`).sort();
  return `<${[tagName, ...written].join('')}>`;
}

function codeOf({ childNodes }: Element): string {
  return childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('');
}

function idOf({ attrs }: Element): string | undefined {
  return attrs.find(({ name }) => name === 'id')?.value;
}

/** Where an element without an id is. `main` is no place: it is the whole page. */
function placeInside({ parentNode }: Element, lastId: string): string {
  for (
    let outer = parentNode;
    outer !== null && defaultTreeAdapter.isElementNode(outer);
    outer = outer.parentNode
  ) {
    const id = outer.tagName === 'main' ? undefined : idOf(outer);
    if (id !== undefined) return `in #${id}`;
  }
  return lastId && `after #${lastId}`;
}

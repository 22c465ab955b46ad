import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { parsePage } from '../../outputs/evidence/page-places.ts';

export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page as parsed from its HTML, without scripts and style sheets. */
export interface PageTree {
  /** Every element, in the order of the document. */
  elements: readonly PageElement[];
  /** Elements by id; more than one per id is a fault of the page. */
  byId: (id: string) => readonly PageElement[];
}

/** Parses a page by the HTML standard, as a browser does. @throws OddPageError for a page that no build has made. */
export function readPageTree(html: string): PageTree {
  const elements = parsePage(html).childNodes.flatMap((node) =>
    defaultTreeAdapter.isElementNode(node) ? within(node) : [],
  );
  const ids = Map.groupBy(elements, (element) => attribute(element, 'id'));
  return { elements, byId: (id) => ids.get(id) ?? [] };
}

/** Value of an attribute. */
export function attribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value;
}

/** All elements inside one, itself first, in the order of the document. */
export function within(element: PageElement): PageElement[] {
  return [
    element,
    ...element.childNodes.flatMap((node) => (defaultTreeAdapter.isElementNode(node) ? within(node) : [])),
  ];
}

/** The nearest ancestor, or the element itself, that passes a test. */
export function closest(
  element: PageElement,
  test: (candidate: PageElement) => boolean,
): PageElement | undefined {
  if (test(element)) return element;
  const parent = element.parentNode;
  return parent !== null && defaultTreeAdapter.isElementNode(parent) ? closest(parent, test) : undefined;
}

const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/**
 * The visible text of an element, each line break as a space. Elements that are hidden by their type or an attribute are left out;
 * style sheets are ignored, both what they hide and what they generate (paragraph numbers).
 * @param instead returns a replacement for an element’s text, or undefined to use its own.
 */
export function visibleText(
  element: PageElement,
  instead: (candidate: PageElement) => string | undefined = () => undefined,
): string {
  if (isUnseen(element)) return '';
  return (
    instead(element) ??
    element.childNodes
      .map((node) =>
        defaultTreeAdapter.isTextNode(node)
          ? node.value.replaceAll('\n', ' ')
          : defaultTreeAdapter.isElementNode(node)
            ? visibleText(node, instead)
            : '',
      )
      .join('')
  );
}

/** The number of visible characters of an element before another one inside it. */
export function textBefore(element: PageElement, inner: PageElement): number {
  let before = 0;
  const walk = (current: PageElement): boolean => {
    if (current === inner) return true;
    if (isUnseen(current)) return false;
    for (const node of current.childNodes)
      if (defaultTreeAdapter.isTextNode(node)) before += node.value.length;
      else if (defaultTreeAdapter.isElementNode(node) && walk(node)) return true;
    return false;
  };
  return walk(element) ? before : -1;
}

function isUnseen(element: PageElement): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
  );
}

/** Text with runs of white space collapsed and none at the ends. */
export function onScreen(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as a browser reads it: its name, its attributes, and all text within. */
export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  /** Whether it, or an ancestor, is hidden from assistive technology. */
  hidden: boolean;
}

/** Every element of a drawing in document order, read by an HTML parser as a page would. */
export function elementsOf(svg: string): SvgElement[] {
  return walk(parseFragment(svg), false);
}

/** The elements that have this class. */
export function withClass(elements: SvgElement[], className: string): SvgElement[] {
  return elements.filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(className));
}

function walk(node: DefaultTreeAdapterTypes.ParentNode, hiddenAbove: boolean): SvgElement[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
    const hidden = hiddenAbove || attributes['aria-hidden'] === 'true';
    return [{ name: child.tagName, attributes, text: textOf(child), hidden }, ...walk(child, hidden)];
  });
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

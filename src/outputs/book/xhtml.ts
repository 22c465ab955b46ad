import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';

/**
 * An element of a chapter as XHTML that EPUB’s checker accepts. Drawings, what belongs to them (`data-drawing`) and data attributes
 * are left out; a link to another chapter leads to its file.
 */
export function xhtml(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (tree.isTextNode(node)) return escapeMarkup(node.value);
  if (!tree.isElementNode(node)) return '';
  const { tagName, attrs } = node;
  if (tagName === 'svg' || attrs.some(({ name }) => name === 'data-drawing')) return '';
  const attributes = attrs
    .filter(({ name }) => !name.startsWith('data-'))
    .map(({ name, value }) => ` ${name}="${escapeMarkup(name === 'href' ? inFile(value) : value)}"`);
  const inside = node.childNodes.map(xhtml).join('');
  const start = `<${tagName}${attributes.join('')}`;
  return inside === '' ? `${start}/>` : `${start}>${inside}</${tagName}>`;
}

/** `#kursk__k1` → `kursk.xhtml#kursk__k1`; `#kursk` → `kursk.xhtml`. */
function inFile(address: string): string {
  return address.replace(
    /^#(.+?)(__.*)?$/,
    (whole, chapter: string, rest?: string) => `${chapter}.xhtml${rest === undefined ? '' : whole}`,
  );
}

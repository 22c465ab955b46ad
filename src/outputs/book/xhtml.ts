import { defaultTreeAdapter as tree, html, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';

/**
 * An element of a chapter as XHTML that EPUB’s checker accepts. Data attributes are left out; a link to another chapter leads to its
 * file; a link in a drawing has its name as a title.
 */
export function xhtml(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (tree.isTextNode(node)) return escapeMarkup(node.value);
  if (!tree.isElementNode(node)) return '';
  const { tagName, namespaceURI, attrs } = node;
  const isDrawing = namespaceURI === html.NS.SVG;
  const attributes = attrs
    .filter(({ name }) => !name.startsWith('data-') && !(isDrawing && name === 'role'))
    .map(({ name, value }) => ` ${name}="${escapeMarkup(name === 'href' ? inFile(value) : value)}"`);
  if (tagName === 'svg') attributes.push(` xmlns="${namespaceURI}"`);
  const label = isDrawing && tagName === 'a' && attrs.find(({ name }) => name === 'aria-label');
  const inside = [
    ...(label ? [`<title>${escapeMarkup(label.value)}</title>`] : []),
    ...node.childNodes.map(xhtml),
  ].join('');
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

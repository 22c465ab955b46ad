import { escapeMarkup } from '../parts/escape-markup.ts';

/**
 * An element of XML 1.0.
 * @param content markup as it is, or text to be escaped.
 */
export function xmlElement(
  name: string,
  content: { xml: readonly string[] } | { text: string } = { text: '' },
  attributes: Readonly<Record<string, string>> = {},
): string {
  const inside = 'text' in content ? escapeMarkup(content.text) : `\n${content.xml.join('\n')}\n`;
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeMarkup(value)}"`),
  ];
  return inside === '' ? `<${start.join(' ')}/>` : `<${start.join(' ')}>${inside}</${name}>`;
}

/** A whole document with this root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

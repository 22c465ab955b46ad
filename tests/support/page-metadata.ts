import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a built page tells programs of itself. */
export interface PageMetadata {
  /** Its address below the base: ``, `articles/`, `404.html`. */
  path: string;
  /** Its JSON-LD, one for each script element. */
  data: unknown[];
  /** Its meta elements by property, or by name. */
  meta: Map<string, string>;
}

/** Reads it from every page of a folder of built pages. */
export function readPageMetadata(folder: string): PageMetadata[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const page: PageMetadata = {
        path: file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'),
        data: [],
        meta: new Map(),
      };
      collect(parse(readFileSync(join(folder, file), 'utf8')), page);
      return page;
    });
}

function collect(node: DefaultTreeAdapterTypes.Node, page: PageMetadata): void {
  if (defaultTreeAdapter.isElementNode(node)) {
    const attribute = (wanted: string): string | undefined =>
      node.attrs.find(({ name }) => name === wanted)?.value;
    if (node.tagName === 'script' && attribute('type') === 'application/ld+json')
      page.data.push(
        JSON.parse(node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')),
      );
    const name = attribute('property') ?? attribute('name');
    if (node.tagName === 'meta' && name !== undefined) page.meta.set(name, attribute('content') ?? '');
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, page);
}

/** Every value in JSON-LD, with the names of the properties that lead to it. */
export function valuesIn(data: unknown, way = ''): { way: string; value: unknown }[] {
  if (typeof data !== 'object' || data === null) return [{ way, value: data }];
  const inside = Object.entries(data);
  return inside.length === 0
    ? [{ way, value: data }]
    : inside.flatMap(([name, value]) => valuesIn(value, `${way}/${name}`));
}

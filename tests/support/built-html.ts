import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An address in a page. */
export interface Reference {
  /** Its element and attribute: `a href`, `link[canonical] href`, `style url()`. */
  from: string;
  address: string;
}

/** A built page’s HTML, before any script runs. */
export interface BuiltPage {
  /** Its address below the base: ``, `articles/`, `404.html`. */
  path: string;
  title: string;
  /** Its meta elements by property, or by name. */
  meta: Map<string, string>;
  /** Its JSON-LD, one for each script element. */
  data: unknown[];
  /** Number of its h1 elements. */
  mainTitles: number;
  /** Every id, including duplicates. */
  ids: string[];
  references: Reference[];
}

/** Attributes whose value is an address. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'cite',
  'poster',
  'data',
  'xlink:href',
  'data-base',
];

/** The address of every page of a built site, below the base, without redirects. The dossier as one file is no page. */
export function builtPaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        /(?:^|\/)(?:index|404)\.html$/.test(file) && !isRedirect(readFileSync(join(folder, file), 'utf8')),
    )
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Whether a page only sends its reader on to another. */
export function isRedirect(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

/** Every page of a folder of built pages. */
export function readBuiltPages(folder: string): BuiltPage[] {
  return builtPaths(folder).map((path) => readBuiltPage(folder, path));
}

/** One page. @param path its address below the base. */
export function readBuiltPage(folder: string, path: string): BuiltPage {
  const page: BuiltPage = {
    path,
    title: '',
    meta: new Map(),
    data: [],
    mainTitles: 0,
    ids: [],
    references: [],
  };
  const file = path.replace(/(^|\/)$/, '$1index.html');
  collect(parse(readFileSync(join(folder, file), 'utf8')), page);
  return page;
}

/** The canonical addresses that a page names. */
export function canonicalsOf({ references }: BuiltPage): string[] {
  return references.filter(({ from }) => from === 'link[canonical] href').map(({ address }) => address);
}

function collect(node: Node, page: BuiltPage): void {
  if (defaultTreeAdapter.isElementNode(node)) collectElement(node, page);
  if ('content' in node) collect(node.content, page);
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, page);
}

function collectElement(
  { tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element,
  page: BuiltPage,
): void {
  const attributes = new Map(
    attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  const ownText = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const id = attributes.get('id');
  if (id !== undefined) page.ids.push(id);
  if (tagName === 'h1') page.mainTitles++;
  // SVG has title elements, too.
  if (tagName === 'title' && page.title === '') page.title = ownText;
  const name = attributes.get('property') ?? attributes.get('name');
  if (tagName === 'meta' && name !== undefined) page.meta.set(name, attributes.get('content') ?? '');
  if (attributes.get('type') === 'application/ld+json') page.data.push(JSON.parse(ownText));

  const rel = attributes.get('rel');
  const label = tagName === 'link' && rel !== undefined ? `link[${rel}]` : tagName;
  const add = (attribute: string, address: string): void => {
    page.references.push({ from: `${label} ${attribute}`, address });
  };
  for (const attribute of ADDRESSES) {
    const address = attributes.get(attribute);
    if (address !== undefined) add(attribute, address);
  }
  for (const candidate of attributes.get('srcset')?.split(',') ?? [])
    add('srcset', candidate.trim().split(/\s/)[0] ?? '');
  const refresh = attributes.get('http-equiv') === 'refresh' ? attributes.get('content') : undefined;
  if (refresh !== undefined) add('content', refresh.replace(/^.*url=/i, ''));
  const css = (attributes.get('style') ?? '') + (tagName === 'style' ? ownText : '');
  for (const [, address = ''] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) add('url()', address);
}

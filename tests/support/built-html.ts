import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOfPage, type HtmlElement } from './html.ts';

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
const ADDRESSES = 'href src action formaction cite poster data xlink:href data-base'.split(' ');

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
  const elements = elementsOfPage(
    readFileSync(join(folder, path.replace(/(^|\/)$/, '$1index.html')), 'utf8'),
  );
  const named = (wanted: string) => elements.filter(({ name }) => name === wanted);
  return {
    path,
    // SVG has title elements, too.
    title: named('title')[0]?.text ?? '',
    meta: new Map(
      named('meta').map(({ attributes: { property, name, content } }) => [
        property ?? name ?? '',
        content ?? '',
      ]),
    ),
    data: elements
      .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
      .map(({ text }) => JSON.parse(text) as unknown),
    mainTitles: named('h1').length,
    ids: elements.flatMap(({ attributes }) => attributes['id'] ?? []),
    references: elements.flatMap(referencesOf),
  };
}

/** The canonical addresses that a page names. */
export function canonicalsOf({ references }: BuiltPage): string[] {
  return references.filter(({ from }) => from === 'link[canonical] href').map(({ address }) => address);
}

function referencesOf({ name, attributes, text }: HtmlElement): Reference[] {
  const rel = attributes['rel'];
  const label = name === 'link' && rel !== undefined ? `link[${rel}]` : name;
  const of = (attribute: string, ...addresses: string[]): Reference[] =>
    addresses.map((address) => ({ from: `${label} ${attribute}`, address }));
  const sources = attributes['srcset']?.split(',').map((source) => source.trim().split(/\s/)[0] ?? '');
  const refresh = attributes['http-equiv'] === 'refresh' ? attributes['content'] : undefined;
  const css = (attributes['style'] ?? '') + (name === 'style' ? text : '');
  return [
    ...ADDRESSES.flatMap((attribute) => of(attribute, ...[attributes[attribute] ?? []].flat())),
    ...of('srcset', ...(sources ?? [])),
    ...of('content', ...[refresh?.replace(/^.*url=/i, '') ?? []].flat()),
    ...of('url()', ...[...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address = '']) => address)),
  ];
}

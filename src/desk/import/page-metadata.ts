import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { dayIn, namesIn } from './names-and-days.ts';
import { attributesOf } from './page-lines.ts';
import { bareWords, type Findings, type Proof } from './piece.ts';

/** The metadata of a page. */
export interface PageMetadata extends Pick<Findings, 'authors' | 'outlet' | 'captured' | 'original'> {
  /** Its headlines and publication times, the most reliable first. */
  titles: Proof[];
  published: Proof[];
  /** The languages that it declares, the most reliable first. */
  languages: Proof[];
  descriptions: string[];
  /** Names of outlet and section, which are not authors. */
  others: string[];
  /** Authors from metadata, less reliable than the byline: pages list editors and agencies here too. */
  named: Proof<string[]> | undefined;
  /** The base of its links. */
  base: string | undefined;
  /** The place where it says that it is behind a paywall. */
  paywall: string | undefined;
}

/** schema.org types of texts with an author. */
const ARTICLE = /^(?:\w*Article|Report|BlogPosting|Review|LiveBlogPosting)$/;
/** Names of `<meta>`, the most reliable first. */
const TITLE = ['og:title', 'twitter:title', 'parsely-title', 'dc.title'];
const AUTHOR = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'];
const PUBLISHED = ['article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date'];
const ISSUED = ['pubdate', 'publish-date', 'publish_date', 'dc.date.issued', 'dc.date', 'date'];
const DESCRIPTION = ['og:description', 'description', 'twitter:description'];
/** Class names of paywalls. */
const PAYWALL = /(?:pay|reg|meter|premium)-?_?wall|(?:subscribers?|members?)-?_?only|premium-?_?content/i;

type Json = Record<string, unknown>;

/**
 * Reads the metadata of a page: JSON-LD and microdata of schema.org, Open Graph, `<meta>`, `<link>`.
 * @param address where it was fetched or saved from.
 */
export function pageMetadata(document: Document, address?: Proof): PageMetadata {
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const attribute = (selector: string, name: string): string | null | undefined =>
    document.querySelector(selector)?.getAttribute(name);
  const meta = (...names: string[]): Proof[] =>
    names.flatMap((name) =>
      all(`meta[property="${name}" i], meta[name="${name}" i]`).flatMap((element) =>
        proofs(`<meta> “${name}”`, element.getAttribute('content')),
      ),
    );

  const objects = all('script[type^="application/ld+json" i]').flatMap(({ textContent }) =>
    objectsIn(readJson(textContent)),
  );
  const articles = objects.filter((object) =>
    [object['@type']].flat().some((type) => ARTICLE.test(String(type))),
  );
  const isNamed = ({ headline }: Json): boolean =>
    bareWords(document.title).includes(bareWords(plain(headline)) || '\0');
  const article = articles.find(isNamed) ?? articles[0];
  const json = (field: string): Proof[] =>
    [article?.[field]].flat().flatMap((entry) => {
      const { '@id': id, name: own = entry } = Object(entry) as Json;
      const referred = objects.find((one) => id !== undefined && one['@id'] === id && 'name' in one);
      return proofs(`JSON-LD (${field})`, ...[referred?.['name'] ?? own].flat());
    });

  /** The values of a property’s first element and its siblings; later ones may belong to other stories. */
  const microdata = (field: string): Proof[] => {
    const elements = all(`[itemprop~="${field}"]`);
    const own = elements.filter(({ parentElement }) => parentElement === elements[0]?.parentElement);
    return own.flatMap((element) => {
      const named = element.querySelector('[itemprop~="name"]') ?? element;
      const value = named.getAttribute('content') ?? named.getAttribute('datetime') ?? named.textContent;
      return proofs(`microdata (${field})`, value);
    });
  };

  const outlets = [
    ...meta('og:site_name'),
    ...json('publisher'),
    ...microdata('publisher'),
    ...meta('application-name', 'dc.publisher'),
  ].filter(({ value }) => value.length < 60);
  const others = [...outlets, ...meta('article:section')].map(({ value }) => value);
  const peopleIn = (statements: readonly Proof[]): Proof<string[]> | undefined => {
    const said = statements.map(({ value, basis }) => ({ value: namesIn(value, others), basis }));
    const first = said.find(({ value }) => value.length > 0);
    const names = said.flatMap(({ value, basis }) => (basis === first?.basis ? value : []));
    return first && { ...first, value: [...new Set(names)] };
  };
  const labels = all('meta[name^="twitter:label"]')
    .filter((element) => /written by|author/i.test(element.getAttribute('content') ?? ''))
    .map((element) => (element.getAttribute('name') ?? '').replace('label', 'data'));

  const titles = [...json('headline'), ...meta(...TITLE), ...proofs('<title>', document.title)];
  const day = 'datePublished';
  const days = [...json(day), ...meta(...PUBLISHED), ...microdata(day), ...meta(...ISSUED)];
  const languages = ['lang', 'xml:lang'].map((name) => attribute('html', name));
  const link = webAddress(attribute('link[rel~="canonical"]', 'href'), address?.value);
  const [canonical] = [...proofs('<link rel="canonical">', link), ...meta('og:url')].filter(
    ({ value }) => webAddress(value) !== undefined,
  );
  const captured = address === undefined ? canonical : { ...address, value: withoutTracking(address.value) };
  const [closed] = [
    ...objects.flatMap((one) => proofs('JSON-LD (isAccessibleForFree)', one['isAccessibleForFree'])),
    ...microdata('isAccessibleForFree'),
  ].filter(({ value }) => /^false$/i.test(value));
  const wall = all('[class], [id]').some((element) => PAYWALL.test(attributesOf(element)));
  return {
    titles: titles.map((title) => withoutSite(title, outlets[0]?.value)),
    published: days.filter(({ value }) => dayIn(value) !== undefined),
    descriptions: [...json('description'), ...meta(...DESCRIPTION)].map(({ value }) => value),
    others,
    authors: peopleIn([...json('author'), ...json('creator')]),
    named: peopleIn([...microdata('author'), ...meta(...AUTHOR, ...labels)]),
    outlet: outlets[0],
    captured,
    original: canonical?.value === captured?.value ? undefined : canonical,
    languages: [...proofs('own statement', ...languages), ...meta('og:locale')],
    base: webAddress(attribute('base[href]', 'href'), captured?.value) ?? captured?.value,
    paywall: closed?.basis ?? (wall ? 'markup, which has a “paywall”' : undefined),
  };
}

/** The values that are not empty, with where they are on the page. */
function proofs(basis: string, ...values: unknown[]): Proof[] {
  return values
    .map(plain)
    .flatMap((value) => (value === '' ? [] : [{ value, basis: `the page’s ${basis}` }]));
}

/** An address without what newsletters and social networks add to it. */
function withoutTracking(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|yclid)$/.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** A title without the site’s name at the end. */
function withoutSite(title: Proof, site = ''): Proof {
  const [, words = '', end = ''] = /^(.*\S)\s+[|–—·-]\s+(.+?)$/.exec(title.value) ?? [];
  return words !== '' && bareWords(end) === bareWords(site) ? { ...title, value: words } : title;
}

/** A full http(s) address; undefined for anything else. */
export function webAddress(address: unknown, base?: string): string | undefined {
  const url = typeof address === 'string' ? URL.parse(address.trim(), base) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Parses JSON-LD, tolerating comments around it and line breaks in its texts; undefined if it is broken. */
function readJson(script: string): unknown {
  const text = script.replace(/^\s*(?:\/\/\s*)?<!(?:\[CDATA\[|--)|(?:\/\/\s*)?(?:\]\]|--)>\s*$/g, '');
  try {
    return JSON.parse(text.replace(/\p{Cc}+/gu, ' '));
  } catch {
    return undefined;
  }
}

/** Every object in a value, outer before inner. */
function objectsIn(value: unknown, depth = 0): Json[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  const inner = Object.values(value).flatMap((child) => objectsIn(child, depth + 1));
  return Array.isArray(value) ? inner : [value as Json, ...inner];
}

/** The plain text of a value that may contain tags and character references. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'boolean' ? String(value) : '';
  const words = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
  return (/[&<]/.test(value) ? words(parseFragment(value)) : value).replace(/\s+/g, ' ').trim();
}

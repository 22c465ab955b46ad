import type { Element, Parents, Root } from 'hast';
import type { Findings, Proof } from './findings.ts';

/** What a page says of itself to programs. */
export interface PageMetadata extends Pick<Findings, 'authors' | 'published' | 'outlet' | 'licence'> {
  /** Headline and description; where they stand among the page’s words is to be seen there. */
  headlines: Proof[];
  descriptions: string[];
  /** Address that the page gives as its own. */
  canonical?: Proof;
}

/** Types of schema.org that are texts with an author. */
const ARTICLE = /^(?:\w*Article|Report|BlogPosting|Review|LiveBlogPosting)$/;

type Json = Record<string, unknown>;

/** Reads the metadata of a page: JSON-LD of schema.org, Open Graph, `<meta>`, `<link>` and `<time>`. */
export function pageMetadata(root: Root, address?: string): PageMetadata {
  const elements = allElements(root);
  const json = elements.filter(isJsonLd).flatMap(articlesIn)[0];
  const meta = (...names: string[]): Proof | undefined => {
    for (const name of names) {
      const found = elements.find(
        ({ tagName, properties }) =>
          tagName === 'meta' && [properties['property'], properties['name']].some((own) => own === name),
      )?.properties['content'];
      if (typeof found === 'string' && found.trim() !== '')
        return { value: clean(found), basis: `the page’s <meta> “${name}”` };
    }
    return undefined;
  };
  const linked = (rel: string): string | undefined =>
    webAddress(
      elements.find(
        ({ tagName, properties }) => /^(?:link|a)$/.test(tagName) && [properties['rel']].flat().includes(rel),
      )?.properties['href'],
      address,
    );
  const inJson = (value: unknown, field: string): Proof | undefined =>
    typeof value === 'string' && value.trim() !== ''
      ? { value: clean(value), basis: `the page’s JSON-LD (${field})` }
      : undefined;
  const time = elements.find(
    ({ tagName, properties }) => tagName === 'time' && day(properties['dateTime']) !== undefined,
  );

  const name = elements.find(({ tagName }) => tagName === 'title')?.children[0];
  const named = name?.type === 'text' ? inTitle(name.value) : undefined;
  const published = [
    inJson(json?.['datePublished'], 'datePublished'),
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued'),
    time && { value: String(time.properties['dateTime']), basis: 'the page’s first <time>' },
  ].find((proof) => day(proof?.value) !== undefined);
  const names = namesIn(json?.['author']);
  const author = meta('author', 'article:author', 'dc.creator', 'parsely-author');
  const authors =
    names.length > 0
      ? { names, basis: 'the page’s JSON-LD (author)' }
      : author && !/^https?:/.test(author.value)
        ? { names: [author.value], basis: author.basis }
        : undefined;
  const outlet = meta('og:site_name') ?? inJson(namesIn(json?.['publisher'])[0], 'publisher');
  const canonicals = {
    'the page’s <link rel="canonical">': linked('canonical'),
    'the page’s <meta> “og:url”': webAddress(meta('og:url')?.value),
  };
  const canonical = Object.entries(canonicals).find(([, value]) => value !== undefined);
  const licence = webAddress(json?.['license']) ?? linked('license');
  return {
    headlines: [inJson(json?.['headline'], 'headline'), meta('og:title', 'twitter:title'), named].filter(
      (proof) => proof !== undefined,
    ),
    descriptions: [json?.['description'], meta('og:description')?.value, meta('description')?.value].flatMap(
      (text) => (typeof text === 'string' ? [clean(text)] : []),
    ),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published: { ...published, value: day(published.value) ?? '' } }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(licence === undefined
      ? {}
      : { licence: { value: licence, basis: 'the page’s own statement of its licence' } }),
    ...(canonical?.[1] === undefined ? {} : { canonical: { value: canonical[1], basis: canonical[0] } }),
  };
}

function inTitle(text: string): Proof | undefined {
  return clean(text) === '' ? undefined : { value: clean(text), basis: 'the page’s <title>' };
}

/** A full http(s) address without its fragment; undefined for anything else. */
export function webAddress(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string') return undefined;
  const url = URL.parse(address.trim(), base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function allElements(parent: Parents): Element[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? [child, ...allElements(child)] : []));
}

function isJsonLd({ tagName, properties: { type } }: Element): boolean {
  return tagName === 'script' && typeof type === 'string' && /^application\/ld\+json\b/i.test(type);
}

/** The articles that a script of JSON-LD tells of; none where it is broken. */
function articlesIn({ children }: Element): Json[] {
  try {
    const data: unknown = JSON.parse(
      children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
    );
    const graphs = [data]
      .flat()
      .flatMap((entry) => (isJson(entry) ? [entry, ...[entry['@graph']].flat()] : []));
    return graphs
      .filter(isJson)
      .filter((entry) => [entry['@type']].flat().some((type) => ARTICLE.test(String(type))));
  } catch {
    return [];
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function namesIn(value: unknown): string[] {
  return [value].flat().flatMap((entry: unknown) => {
    const name = isJson(entry) ? entry['name'] : entry;
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? [clean(name)] : [];
  });
}

/** The day of a date in ISO 8601, as the page’s own place counts it. */
function day(value: unknown): string | undefined {
  const found = typeof value === 'string' ? /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value)?.[1] : undefined;
  return found === undefined || Number.isNaN(Date.parse(found)) ? undefined : found;
}

function clean(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}

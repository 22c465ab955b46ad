import { dayIn, isUtc, namesIn } from './names-and-days.ts';
import { isAuthor, type PageLine } from './page-lines.ts';
import { bareWords, countWords, type Findings, type HeadRole, type Proof } from './piece.ts';
import type { PageMetadata } from './page-metadata.ts';

/** The input for finding what a page states. */
export interface PageToRead {
  lines: readonly PageLine[];
  /** The indexes of the lines in the article. */
  found: ReadonlySet<number>;
  metadata: PageMetadata;
  /** Address that the page was fetched or saved from. */
  address?: Proof;
  /** The editor’s headline. */
  title?: string | undefined;
}

/** A longer line near the headline is not a date line. */
const LONGEST = 16;
/** Words before the day of an update. */
const CHANGED = /updat|modif|aktualis|обновл|actualis|mis à jour|aggiorn|revised|edited/i;

/**
 * What a page states about its article, and where: its metadata first, then its visible text.
 * @param head the lines of the article’s head by their roles.
 * @param near the lines around the headline, those after it first.
 */
export function pageFindings(
  { lines, metadata, address, title: chosen }: PageToRead,
  head: Record<HeadRole, PageLine | undefined>,
  near: readonly PageLine[],
): Findings {
  const { titles, outlet, canonical, others } = metadata;
  const proof = (role: HeadRole, basis: string): Proof | undefined =>
    head[role] && { value: head[role].text, basis };
  const given =
    chosen === undefined ? withoutSite(titles[0], outlet) : { value: chosen, basis: 'the editor' };
  const byline = proof('byline', 'the page’s line on the author');
  const seen = byline && { names: authorsOf(head.byline, others), basis: byline.basis };
  const captured = address === undefined ? canonical : { ...address, value: withoutTracking(address.value) };
  return {
    title: proof('title', 'the page’s headline') ?? given,
    isTitleSupplied: head.title === undefined,
    standfirst: proof('standfirst', 'the line that the page gives as its description'),
    byline,
    authors: metadata.authors ?? (seen && seen.names.length > 0 ? seen : metadata.named),
    published: dayOf(metadata, near),
    outlet,
    language: languageOf(lines, metadata.language),
    captured,
    original: canonical?.value === captured?.value ? undefined : canonical,
  };
}

/** An address without what newsletters and social networks add to it. */
function withoutTracking(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|yclid)$/.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The names in a line that the page marks as a byline or that begins like one: “By …”. */
export function authorsOf(line: PageLine | undefined, others: readonly string[]): string[] {
  if (line === undefined) return [];
  const isCalled = line.within.slice(-3).some(isAuthor) || /^(?:by|von|par|por)\s/i.test(line.text);
  const texts = [...line.authors, ...(isCalled ? [line.text] : [])];
  return [...new Set(texts.flatMap((names) => namesIn(names, others)))];
}

/** A title without the site name at the end. */
function withoutSite(title: Proof | undefined, outlet: Proof | undefined): Proof | undefined {
  const [, words = '', site = ''] = /^(.*\S)\s+[|–—·-]\s+(.+?)$/.exec(title?.value ?? '') ?? [];
  const isOutlet = words !== '' && bareWords(site) === bareWords(outlet?.value ?? '');
  return title && { ...title, value: isOutlet ? words : title.value };
}

/**
 * The day of publication: the page’s metadata, else a line near its headline. A time in UTC can be another day locally; then a
 * line of the page decides.
 */
function dayOf(
  { published: [stated], language }: PageToRead['metadata'],
  near: readonly PageLine[],
): Findings['published'] {
  const shown = near.flatMap(({ text }): Proof[] => {
    const isDay = countWords(text) <= LONGEST && !CHANGED.test(text);
    const value = isDay ? dayIn(text, language?.value) : undefined;
    return value === undefined ? [] : [{ value, basis: `a line of the page: “${text}”` }];
  });
  if (stated === undefined) return shown[0] && { ...shown[0], isStated: false };
  const time = Date.parse(stated.value);
  const isNear = ({ value }: Proof): boolean => Math.abs(Date.parse(value) - time) < 2 * 24 * 3600 * 1000;
  const chosen = (isUtc(stated.value) ? shown.find(isNear) : undefined) ?? stated;
  return { ...chosen, value: dayIn(chosen.value) ?? '', isStated: true };
}

/** The page’s declared language, if its words use the letters of that language. */
function languageOf(lines: readonly PageLine[], stated: Proof | undefined): Proof | undefined {
  const text = lines.map((line) => line.text).join(' ');
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const isLatin = count(/\p{sc=Latn}/gu) > count(/\p{L}/gu) / 2;
  const isLatinStated = new Intl.Locale(stated?.value ?? 'en').maximize().script === 'Latn';
  return isLatinStated === isLatin ? stated : undefined;
}

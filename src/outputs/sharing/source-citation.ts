import type { Copies } from '../../library/copies/copies.ts';
import type { Article } from '../../library/copies/read-article.ts';
import { formatPublicationDate } from '../../library/basics/dates.ts';

/** A name as citation programs need it: divided only where we know which part is the family name. */
export type CitedName = { family: string; given: string } | { literal: string };

/** A date as far as it is known. */
export interface CitedDate {
  year: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** The day is likely, not sure. */
  about: boolean;
  /** Whether the month is sure, even where the day is not. */
  monthIsSure: boolean;
  /** “24 March 2024”, “about 9 August 2024”, “mid-August 2024”. */
  words: string;
}

/** A citable item, from which every format is written. */
export interface SourceCitation {
  /** Permanent: `muster2031lamps`, `night-trains-north-k3`. */
  key: string;
  kind: 'web page' | 'blog post';
  authors: CitedName[];
  title: string;
  /** Missing for our own pages, where the author is the publisher. */
  publisher?: string;
  date?: CitedDate;
  /** Full web address. */
  address: string;
  /** Sentences, each with its full stop. */
  note: string[];
  /** An addition to the note in files; too long for a line of text. */
  details: string[];
}

/**
 * The citation of an article: its author, its outlet as publisher, its date, and our copy as the place where it was read.
 * @param address full address of our copy.
 * @param copies how much of it can be read there.
 * @param siteName what this site is called.
 */
export function citeArticle(
  article: Article,
  key: string,
  address: string,
  copies: Copies,
  siteName: string,
): SourceCitation {
  const { authors, shortName, kind, titleSupplied, outlet, rewritten, capturedAt, sources } = article;
  const date = citedDate(article.published);
  const note = [
    `Read in ${rewritten ? 'an altered' : 'a'} copy at ${capturedAt}; ${copies === 'full' ? 'text kept' : 'passages quoted'} at ${siteName}.`,
    ...(rewritten ? ['The words of the copy are not the author’s own.'] : []),
    ...(article.translatedFrom === undefined ? [] : [`Translated from ${article.translatedFrom}.`]),
    ...(titleSupplied === undefined ? [] : ['The copy has no headline; the title is supplied.']),
  ];
  const details = [
    ...(article.published.precision === 'day' ? [] : [`Dated ${date.words} by ${siteName}.`]),
    ...(sources.original === undefined ? [] : [`Original: ${sources.original}`]),
    ...(sources.captured === undefined ? [] : [`Captured page: ${sources.captured}`]),
  ];
  return {
    key,
    kind: kind === 'blog post' ? 'blog post' : 'web page',
    authors: authors.map((name) => citedName(name, shortName)),
    title: article.title,
    publisher: outlet,
    date,
    address,
    note,
    details,
  };
}

/** A name is divided if its last word is the article’s short name; otherwise it may be an organisation. */
function citedName(name: string, shortName: string): CitedName {
  return name.endsWith(` ${shortName}`)
    ? { family: shortName, given: name.slice(0, -shortName.length - 1) }
    : { literal: name };
}

/** Only what is known: a likely day is marked as such; if only the part of the month is known, there is no day. */
function citedDate(published: Article['published']): CitedDate {
  const { date, precision, earliest = date, latest = date } = published;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const words = formatPublicationDate(published);
  const monthIsSure = earliest.slice(0, 7) === latest.slice(0, 7);
  if (precision !== 'mid-month')
    return { year, month, day, about: precision === 'about', monthIsSure, words };
  return { year, ...(monthIsSure && { month }), about: false, monthIsSure, words };
}

/** A name in a line of text: “Ada Muster”. */
export function fullName(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

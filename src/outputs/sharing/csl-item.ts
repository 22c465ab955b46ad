import type { SitePath } from '../../site.ts';

/** A name as citation programs need it: divided only where we know which part is the family name. */
export type CslName = { family: string; given: string } | { literal: string };

/** The part of a CSL-JSON item that we use (citation-style-language/schema, csl-data.json, 1.0.2). Unknown parts are left out. */
export interface CslItem {
  /** Permanent: `night-trains-north-k3`. */
  id: string;
  type: 'webpage' | 'post-weblog';
  'citation-key': string;
  title: string;
  author?: CslName[];
  /** Year, month and day as far as they are known; a likely date is `circa`. */
  issued?: { 'date-parts': [number[]]; circa?: true };
  /** Missing for our own pages, where the author is the publisher. */
  publisher?: string;
  'container-title'?: string;
  /** As a tag: `en`. */
  language: string;
  /** Full web address. */
  URL: string;
  note: string;
}

/** A citation: a CSL item, from which every format is written, and what CSL has no field for. */
export interface Citation {
  item: CslItem;
  /** The sentences of the item’s note, each with its full stop. */
  note: string[];
  /** How many of them belong into a line of text, which would be too long with the others. */
  shortNote: number;
  /** The date in words, “mid-August 2024”, and whether the month is sure, even where the day is not. */
  date?: { words: string; monthIsSure: boolean };
}

/** A name in a line of text: “Stefan Wolff”. */
export function fullName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** The key of what is cited, made of its address alone, so that it is permanent. @param dossier the id of the dossier. */
export function citationKey(dossier: string, href: SitePath): string {
  return `${dossier}-${href.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

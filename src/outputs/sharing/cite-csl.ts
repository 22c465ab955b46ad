import type { CitedName, SourceCitation } from './source-citation.ts';

/** The part of a CSL-JSON item that we use (citation-style-language/schema, csl-data.json, 1.0.2). */
export interface CslItem {
  id: string;
  type: 'webpage' | 'post-weblog';
  'citation-key': string;
  title: string;
  author?: CitedName[];
  issued?: { 'date-parts': [number[]]; circa?: true };
  publisher?: string;
  'container-title'?: string;
  language: 'en';
  URL: string;
  note: string;
}

/** Citations as CSL-JSON: a list of items. A likely date is `circa`; unknown parts are left out. */
export function citeCsl(citations: readonly SourceCitation[]): CslItem[] {
  return citations.map(({ kind, key, authors, title, publisher, date, address, note, details }) => ({
    id: key,
    type: kind === 'blog post' ? 'post-weblog' : 'webpage',
    'citation-key': key,
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(date !== undefined && {
      issued: {
        'date-parts': [[date.year, date.month, date.day].filter((part) => part !== undefined)] as [number[]],
        ...(date.about && { circa: true as const }),
      },
    }),
    ...(publisher !== undefined && { publisher, 'container-title': publisher }),
    language: 'en',
    URL: address,
    note: [...note, ...details].join(' '),
  }));
}

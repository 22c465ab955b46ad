import type { CitationFormat } from '../../library/basics/paths.ts';
import { citeBibtex } from './cite-bibtex.ts';
import { citeRis } from './cite-ris.ts';
import type { Citation } from './csl-item.ts';

/** The formats’ names, in the order of their links. */
export const FORMAT_NAMES: Readonly<Record<CitationFormat, string>> = {
  bib: 'BibTeX',
  ris: 'RIS',
  json: 'CSL-JSON',
};

/** Media types: the ones registered or in use for each format. */
const MEDIA_TYPES: Readonly<Record<CitationFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

/** The text of a file with these citations. */
export function citationFile(citations: readonly Citation[], format: CitationFormat): string {
  return {
    bib: () => citeBibtex(citations),
    ris: () => citeRis(citations),
    json: () =>
      `${JSON.stringify(
        citations.map(({ item }) => item),
        null,
        2,
      )}\n`,
  }[format]();
}

/** The same as a response, for an endpoint. */
export function citationResponse(citations: readonly Citation[], format: CitationFormat): Response {
  return new Response(citationFile(citations, format), { headers: { 'Content-Type': MEDIA_TYPES[format] } });
}

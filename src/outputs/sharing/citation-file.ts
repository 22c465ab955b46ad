import type { CitationFormat } from '../../library/basics/paths.ts';
import { citeBibtex } from './cite-bibtex.ts';
import { citeCsl } from './cite-csl.ts';
import { citeRis } from './cite-ris.ts';
import type { SourceCitation } from './source-citation.ts';

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
export function citationFile(citations: readonly SourceCitation[], format: CitationFormat): string {
  return {
    bib: () => citeBibtex(citations),
    ris: () => citeRis(citations),
    json: () => `${JSON.stringify(citeCsl(citations), null, 2)}\n`,
  }[format]();
}

/** The same as a response, for an endpoint. */
export function citationResponse(citations: readonly SourceCitation[], format: CitationFormat): Response {
  return new Response(citationFile(citations, format), { headers: { 'Content-Type': MEDIA_TYPES[format] } });
}

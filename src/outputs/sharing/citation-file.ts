import { CITATION_FORMATS, paths, type CitationFormat } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import type { SiteAddress, SitePath } from '../../site.ts';
import type { Output } from '../output.ts';
import { citeBibtex } from './cite-bibtex.ts';
import { citeRis } from './cite-ris.ts';
import type { Citation } from './csl-item.ts';
import { articleCitation, citedPages, statementCitations } from './library-citations.ts';

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

/** The citations of each article, of each statement, and of all statements of a page, in every format. */
export function citationOutputs(library: Library, site: SiteAddress): Output[] {
  const { articles } = library;
  const file = (path: SitePath, format: CitationFormat, cite: () => Citation[]): Output => ({
    path,
    type: MEDIA_TYPES[format],
    body: () => citationFile(cite(), format),
  });
  return CITATION_FORMATS.flatMap((format) => [
    ...articles.map((article) =>
      file(paths.citeArticle(article.id, format), format, () => [articleCitation(article, library, site)]),
    ),
    ...citedPages(library).flatMap(({ id, statements }) => [
      file(paths.citeStatements(id, format), format, () => statementCitations(statements, library, site)),
      ...statements.map((cited) =>
        file(paths.citeStatement(cited.statement.href, format), format, () =>
          statementCitations([cited], library, site),
        ),
      ),
    ]),
  ]);
}

import { CITATION_FORMATS, paths, type CitationFormat } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import type { SiteAddress, SitePath } from '../../site.ts';
import type { Output } from '../output.ts';
import { citeBibtex } from './cite-bibtex.ts';
import { citeRis } from './cite-ris.ts';
import type { Citation } from './csl-item.ts';
import { articleCitation } from './cite-article.ts';
import { citedPages } from './cited-pages.ts';
import { statementCitations } from './cite-statement.ts';

/** A format of citations: its name, the media type that is registered or in use for it, and how it is written. */
interface Format {
  name: string;
  type: string;
  write: (citations: readonly Citation[]) => string;
}

/** The formats, in the order of their links. */
export const CITATION_FILES: Readonly<Record<CitationFormat, Format>> = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: citeBibtex },
  ris: { name: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', write: citeRis },
  json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: citeCsl },
};

function citeCsl(citations: readonly Citation[]): string {
  const items = citations.map(({ item }) => item);
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** The citations of each article, of each statement, and of all statements of a page, in every format. */
export function citationOutputs(library: Library, site: SiteAddress): Output[] {
  const { articles } = library;
  const file = (path: SitePath, format: CitationFormat, cite: () => Citation[]): Output => ({
    path,
    type: CITATION_FILES[format].type,
    body: () => CITATION_FILES[format].write(cite()),
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

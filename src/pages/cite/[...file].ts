import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../outputs/publishing/open-library.ts';
import { CITATION_FORMATS, type CitationFormat } from '../../library/basics/paths.ts';
import { citationResponse } from '../../outputs/sharing/citation-file.ts';
import { citedPages, statementCitations, type CitedPage } from '../../outputs/sharing/library-citations.ts';
import { readSiteAddress } from '../../site.ts';

export const getStaticPaths = (() =>
  // A build writes these files in one go: `write-citation-files.ts`.
  (import.meta.env.DEV ? citedPages(library(), readSiteAddress(process.env)) : []).flatMap((cited) =>
    CITATION_FORMATS.map((format) => ({
      params: { file: `${cited.id}.${format}` },
      props: { cited, format },
    })),
  )) satisfies GetStaticPaths;

/** The citations of a page’s statements in one format. A rest parameter cannot precede a file name. */
export const GET: APIRoute<{ cited: CitedPage; format: CitationFormat }> = ({ props }) =>
  citationResponse(
    statementCitations(props.cited.statements, library(), readSiteAddress(process.env)),
    props.format,
  );

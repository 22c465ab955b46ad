import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '../../../library/copies/read-article.ts';
import { library } from '../../../outputs/publishing/open-library.ts';
import { CITATION_FORMATS, type CitationFormat } from '../../../library/basics/paths.ts';
import { citationResponse } from '../../../outputs/sharing/citation-file.ts';
import { articleCitation, articleKey } from '../../../outputs/sharing/library-citations.ts';
import type { Citation } from '../../../outputs/sharing/csl-item.ts';
import { readSiteAddress } from '../../../site.ts';

export const getStaticPaths = (() =>
  // A build writes these files in one go: `write-citation-files.ts`.
  (import.meta.env.DEV ? library().articles : []).flatMap((article) =>
    CITATION_FORMATS.map((format) => ({ params: { id: article.id, format }, props: { article, format } })),
  )) satisfies GetStaticPaths;

/** The citation of an article in one format. */
export const GET: APIRoute<{ article: Article; format: CitationFormat }> = ({ props }) =>
  citationResponse([citationOf(props.article)], props.format);

function citationOf(article: Article): Citation {
  const content = library();
  const key = articleKey(content.articles, article);
  return articleCitation(article, key, content, readSiteAddress(process.env));
}

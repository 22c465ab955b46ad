import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library } from './open-library.ts';
import type { Library } from '../../library/library.ts';
import { CITATION_FORMATS } from '../../library/basics/paths.ts';
import { readSiteAddress, type SiteAddress } from '../../site.ts';
import { citationFile } from '../sharing/citation-file.ts';
import { articleCitation, articleKey, citedPages, statementCitations } from '../sharing/library-citations.ts';
import type { Citation } from '../sharing/csl-item.ts';

/**
 * Writes the citation files of each article, beside its page, and those of each page’s statements. As separate routes, three
 * such files would take as long to build as the page; only the dev server has these routes.
 */
export function citationFiles(): AstroIntegration {
  return {
    name: 'citation-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeCitationFiles(fileURLToPath(dir), library(), readSiteAddress(process.env));
      },
    },
  };
}

/**
 * Writes `articles/<id>/cite.bib`, `cite/<page>.bib` and so on: BibTeX, RIS and CSL-JSON.
 * @param folder the built site.
 */
export function writeCitationFiles(folder: string, content: Library, address: SiteAddress): void {
  const { articles } = content;
  for (const article of articles) {
    const citation = articleCitation(article, articleKey(articles, article), content, address);
    write(join(folder, 'articles', article.id), 'cite', [citation]);
  }
  for (const { id, statements } of citedPages(content, address)) {
    const path = join(folder, 'cite', id);
    write(dirname(path), basename(path), statementCitations(statements, content, address));
  }
}

function write(folder: string, name: string, citations: readonly Citation[]): void {
  mkdirSync(folder, { recursive: true });
  for (const format of CITATION_FORMATS)
    writeFileSync(join(folder, `${name}.${format}`), citationFile(citations, format));
}

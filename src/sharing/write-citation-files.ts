import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library, type Library } from '../library.ts';
import { CITATION_FORMATS } from '../paths.ts';
import { readSiteAddress, type SiteAddress } from '../site-address.ts';
import { citationFile } from './citation-file.ts';
import { articleCitation } from './library-citations.ts';

/**
 * Writes the files with the citation of each article, beside its page. As routes of their own three such files would take
 * as long as the page; the dev server has that route.
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
 * Writes `articles/<id>/cite.bib`, `.ris` and `.json`.
 * @param folder the built site.
 */
export function writeCitationFiles(
  folder: string,
  content: Pick<Library, 'articles' | 'copies'>,
  address: SiteAddress,
): void {
  for (const article of content.articles) {
    const own = join(folder, 'articles', article.id);
    mkdirSync(own, { recursive: true });
    const citation = articleCitation(content, article, address);
    for (const format of CITATION_FORMATS)
      writeFileSync(join(own, `cite.${format}`), citationFile([citation], format));
  }
}

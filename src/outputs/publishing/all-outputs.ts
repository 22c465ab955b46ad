import { paths } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import { evidenceOutputs } from '../evidence/collect-evidence.ts';
import { feedOutputs } from '../feeds/write-feed.ts';
import { originalOutputs, tableOutputs } from '../evidence/downloads.ts';
import type { Output } from '../output.ts';
import { headerRules, headersFile } from './host-headers.ts';
import type { BuiltPages } from './finish-pages.ts';
import { siteFiles } from './site-files.ts';
import { sitemapOutputs } from './sitemap.ts';
import type { Settings } from '../settings.ts';
import { citationOutputs } from '../sharing/citation-file.ts';
import { pictureOutputs } from '../social/social-pictures.ts';

export { searchOutputs } from '../search/build-index.ts';

/** Every file that is made of the library and the settings, except the search index, which is made as a whole. */
export function allOutputs(library: Library, settings: Settings): Output[] {
  return [
    ...feedOutputs(library, settings),
    ...citationOutputs(library, settings),
    ...evidenceOutputs(library, settings),
    ...originalOutputs(library),
    ...tableOutputs(library, settings),
    ...pictureOutputs(library),
    ...siteFiles(library, settings),
  ];
}

/** The files that list or describe the pages of a build; the dev server has none of them. */
export function pageOutputs({ code, listed }: BuiltPages, library: Library, settings: Settings): Output[] {
  return [
    {
      path: '/_headers',
      type: 'text/plain',
      body: () => headersFile(headerRules(code, settings.base, paths.book(library.dossier.id, 'epub'))),
    },
    ...sitemapOutputs(listed, library.changes, settings),
  ];
}

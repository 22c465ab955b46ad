import { paths } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import { fullHref } from '../../site.ts';
import { evidenceOutputs } from '../evidence/collect-evidence.ts';
import { feedOutputs } from '../feeds/feed-file.ts';
import { originalOutputs } from '../evidence/originals.ts';
import { tableOutputs } from '../evidence/tables.ts';
import { webManifest } from '../offline/web-manifest.ts';
import type { Output } from '../output.ts';
import { headerRules, headersFile } from './host-headers.ts';
import { redirects, redirectsFile } from './host-redirects.ts';
import type { BuiltPages } from './finish-pages.ts';
import { SECURITY_FILE, securityTxt } from './security-txt.ts';
import { sitemapOutputs } from './sitemap.ts';
import { RULES_FILE, speculationRules } from './speculation-rules.ts';
import { openSearchDescription } from '../search/open-search.ts';
import type { Settings } from '../settings.ts';
import { citationOutputs } from '../sharing/citation-file.ts';
import { pictureOutputs } from '../social/social-pictures.ts';

export { searchOutputs } from '../search/build-index.ts';

/** Every file that is made of the library and the settings, except the search index, which is made as a whole. */
export function allOutputs(library: Library, settings: Settings): Output[] {
  const { site, base, contact, built } = settings;
  return [
    ...feedOutputs(library, settings),
    ...citationOutputs(library, settings),
    ...evidenceOutputs(library, settings),
    ...originalOutputs(library),
    ...tableOutputs(library, settings),
    ...pictureOutputs(library),
    {
      path: paths.manifest,
      type: 'application/manifest+json',
      body: () => webManifest(library.dossier, settings),
    },
    {
      path: paths.openSearch,
      type: 'application/opensearchdescription+xml',
      body: () => openSearchDescription(library.dossier, settings),
    },
    {
      path: '/robots.txt',
      type: 'text/plain',
      body: () => `User-agent: *\nAllow: /\n\nSitemap: ${fullHref(paths.sitemap, settings)}\n`,
    },
    { path: `/${RULES_FILE}`, type: 'application/speculationrules+json', body: () => speculationRules(base) },
    { path: '/_redirects', type: 'text/plain', body: () => redirectsFile(redirects(base)) },
    ...(contact === undefined
      ? []
      : [
          {
            path: `/${SECURITY_FILE}` as const,
            type: 'text/plain',
            body: () => securityTxt(contact, site, built),
          },
        ]),
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

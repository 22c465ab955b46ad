import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { paths } from '../../library/basics/paths.ts';
import type { Dossier } from '../../library/kinds/site.ts';
import type { Library } from '../../library/library.ts';
import { fullHref, href, PAPER, type SiteAddress, type SitePath } from '../../site.ts';
import type { Output } from '../output.ts';
import type { Settings } from '../settings.ts';
import { redirects, redirectsFile } from './host-redirects.ts';

/** Name of the file that the `Speculation-Rules` header points to. */
export const RULES_FILE = 'speculation-rules.json';
/** Where security.txt belongs, from the root of a host. */
const SECURITY_FILE = '.well-known/security.txt';

/** Small files about the site as a whole, for browsers, search engines, hosts and security researchers. */
export function siteFiles({ dossier }: Pick<Library, 'dossier'>, settings: Settings): Output[] {
  const { site, base, contact, built } = settings;
  const file = (path: SitePath, type: string, body: () => string): Output => ({ path, type, body });
  return [
    file(paths.manifest, 'application/manifest+json', () => webManifest(dossier, settings)),
    file(paths.openSearch, 'application/opensearchdescription+xml', () =>
      openSearchDescription(dossier, settings),
    ),
    file(
      '/robots.txt',
      'text/plain',
      () => `User-agent: *\nAllow: /\n\nSitemap: ${fullHref(paths.sitemap, settings)}\n`,
    ),
    file(`/${RULES_FILE}`, 'application/speculationrules+json', () => speculationRules(base)),
    file('/_redirects', 'text/plain', () => redirectsFile(redirects(base))),
    ...(contact === undefined
      ? []
      : [file(`/${SECURITY_FILE}`, 'text/plain', () => securityTxt(contact, site, built))]),
  ];
}

/** The web app manifest (W3C), with which a device installs the site. */
export function webManifest(
  { name, description }: Pick<Dossier, 'name' | 'description'>,
  site: Pick<SiteAddress, 'base'>,
): string {
  const at = (path: SitePath): string => href(path, site);
  const home = at(paths.home);
  return JSON.stringify({
    id: home,
    name,
    short_name: name,
    description,
    lang: 'en',
    dir: 'ltr',
    start_url: home,
    scope: home,
    // With address bar and back button: links from elsewhere lead into the middle of the site.
    display: 'minimal-ui',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    categories: ['news'],
    icons: [
      { src: at(paths.icon('192')), sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: at(paths.icon('512')), sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: at(paths.icon('maskable')), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: at(paths.favicon), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  });
}

/** The description from which browsers offer the site as a search engine (OpenSearch 1.1). */
function openSearchDescription({ name }: Pick<Dossier, 'name'>, site: SiteAddress): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeMarkup(name)}</ShortName>
  <Description>${escapeMarkup(`Search the articles and statements of ${name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeMarkup(fullHref(paths.favicon, site))}</Image>
  <Url type="text/html" method="get" template="${escapeMarkup(fullHref(paths.search, site))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/**
 * Which pages a browser may prefetch (Speculation Rules, WICG): pages of this site that a reader is about to open, judged by
 * pointer or touch. Downloads, which have a file extension, are excluded. Browsers do not prefetch in data-saving mode.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
function speculationRules(base: string): string {
  const rule = { where: { href_matches: [base, `${base}*/`] }, eagerness: 'moderate' };
  return JSON.stringify({ prefetch: [rule] });
}

/**
 * The file that tells security researchers where to report a vulnerability.
 * @param contact a `mailto:` or `https:` address.
 * @param site origin of the site. The file names its own address only if that is HTTPS, as the standard requires.
 * @param built when the site was built. The file expires on the first of that month one year later: the standard recommends
 *   less than a year, and builds in the same month give the same file.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(contact: string, site: string, built: Date): string {
  const expires = new Date(Date.UTC(built.getUTCFullYear() + 1, built.getUTCMonth()));
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
    ...(site.startsWith('https:') ? [`Canonical: ${site}/${SECURITY_FILE}`] : []),
    '',
  ].join('\n');
}

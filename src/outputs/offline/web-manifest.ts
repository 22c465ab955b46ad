import { paths } from '../../library/basics/paths.ts';
import type { Dossier } from '../../library/kinds/site.ts';
import { href, PAPER, type SiteAddress, type SitePath } from '../../site.ts';

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

import type { Paths } from '../../library/basics/paths.ts';

/**
 * The web app manifest (W3C), with which a device installs the site.
 * @param colour background colour of the pages in light mode.
 */
export function webManifest(
  { home, icon, favicon }: Pick<Paths, 'home' | 'icon' | 'favicon'>,
  name: string,
  description: string,
  colour: string,
): string {
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
    background_color: colour,
    theme_color: colour,
    categories: ['news'],
    icons: [
      { src: icon('192'), sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: icon('512'), sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: icon('maskable'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: favicon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  });
}

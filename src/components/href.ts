import { settings } from '../outputs/open-library.ts';
import { href as hrefAt, fullHref as fullHrefAt, type SitePath } from '../site.ts';

/** A link to an address of the site, with the base path in front. */
export function href(path: SitePath): string {
  return hrefAt(path, settings);
}

/** The same with the origin of the site. */
export function fullHref(path: SitePath): string {
  return fullHrefAt(path, settings);
}

/** The address on the site of the page that is being rendered. @param url `Astro.url`, which has the base path in front. */
export function pagePath({ pathname }: Pick<URL, 'pathname'>): SitePath {
  return `/${pathname.slice(settings.base.length)}`;
}

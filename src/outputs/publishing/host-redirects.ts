import { MOVED } from '../../site.ts';

/** A redirect: 301 permanent, 302 temporary. */
export interface Redirect {
  from: string;
  to: string;
  status: 301 | 302;
}

/**
 * Redirects for addresses that programs conventionally try, for the other names of sections, and for the host’s root if the site
 * is in a folder.
 * @param base path the site is served from.
 */
export function redirects(base: string): Redirect[] {
  return [
    { from: `${base}favicon.ico`, to: `${base}favicon.svg`, status: 301 },
    { from: `${base}sitemap.xml`, to: `${base}sitemap-index.xml`, status: 301 },
    ...MOVED.map(({ from, to }) => ({ from: `${base}${from}/`, to: `${base}${to}/`, status: 301 as const })),
    ...(base === '/' ? [] : [{ from: '/', to: base, status: 302 as const }]),
  ];
}

/** The redirects as a `_redirects` file for Netlify and Cloudflare Pages. */
export function redirectsFile(rules: readonly Redirect[]): string {
  return rules.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join('');
}

/** Reads what `redirectsFile` writes. */
export function readRedirectsFile(text: string): Redirect[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', to = '', status] = line.split(' ');
      return { from, to, status: status === '301' ? 301 : 302 };
    });
}

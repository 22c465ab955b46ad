/** An address that leads to another: 301 for good, 302 for now. */
export interface Redirect {
  from: string;
  to: string;
  status: 301 | 302;
}

/**
 * Addresses that programs try by custom, and the root of the host where the site lies in a folder.
 * @param base path the site is served from.
 */
export function redirects(base: string): Redirect[] {
  return [
    { from: `${base}favicon.ico`, to: `${base}favicon.svg`, status: 301 },
    { from: `${base}sitemap.xml`, to: `${base}sitemap-index.xml`, status: 301 },
    ...(base === '/' ? [] : [{ from: '/', to: base, status: 302 as const }]),
  ];
}

/** They as the file `_redirects`, which Netlify and Cloudflare Pages read. */
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

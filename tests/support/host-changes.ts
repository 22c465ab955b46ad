import type { HostHabits } from './serve-site.ts';
import { replace, rewrite, type Tampering } from './tamperings.ts';

const KURSK = 'kursk/index.html';

/** Hosts, and how they treat the files of a site. */
export const HOSTS: [string, HostHabits][] = [
  [
    'nginx with files compressed beforehand',
    { coding: 'gzip', redirects: true, hidden: /^_(?:headers|redirects)$/ },
  ],
  ['Caddy with brotli', { coding: 'br', redirects: true, hidden: /^_(?:headers|redirects)$/ }],
  ['GitHub Pages', { coding: 'gzip', hidden: /^(?:\.nojekyll|_headers|_redirects)$/ }],
  ['Cloudflare Pages', { coding: 'br', dropsExtension: true, hidden: /^_(?:headers|redirects)$/ }],
];

export const BEACON =
  '<!-- Cloudflare Web Analytics --><script defer src="https://static.cloudflareinsights.com/beacon.min.js" data-cf-beacon=\'{"token":"1"}\'></script>';
const ROCKET =
  '<script src="/cdn-cgi/scripts/7d0fa10a/cloudflare-static/rocket-loader.min.js" data-cf-settings="1|49" defer></script>';

/** Every text file changed in the same way. */
function everyText(
  edit: (text: string) => string,
  names = /\.(?:html|json|xml|css|js|txt|svg)$/,
): Tampering['change'] {
  return (files) => {
    for (const [file, content] of files)
      if (names.test(file) && file !== 'files.json') files.set(file, Buffer.from(edit(content.toString())));
  };
}

/** Changes of hosts that leave the words as they are. */
export const BY_HOSTS: [what: string, change: Tampering['change']][] = [
  ['line ends of Windows', everyText((text) => text.replaceAll('\n', '\r\n'))],
  ['a byte order mark', everyText((text) => `\ufeff${text}`)],
  [
    'white space between elements taken away',
    everyText(
      (page) =>
        page.replace(/(<\/(?:p|div|li|ul|dl|section|h2)>)\s+(?=<(?:p|div|li|ul|dl|section|h2)\b)/g, '$1'),
      /\.html$/,
    ),
  ],
  ['comments', everyText((page) => `${page}<!-- Served by a host -->`, /\.html$/)],
  [
    'a beacon that the policy stops',
    everyText((page) => page.replace('</body>', `${BEACON}</body>`), /^kursk\/index\.html$/),
  ],
  [
    'a loader that the host serves',
    everyText(
      (page) =>
        page
          .replace('</body>', `${ROCKET}</body>`)
          .replaceAll('<script type="module"', '<script type="0123456789abcdef01234567-module"'),
      /\.html$/,
    ),
  ],
  [
    'a script of Netlify',
    rewrite(
      KURSK,
      replace(
        '</body>',
        '<script async id="netlify-rum-container" src="/.netlify/scripts/rum"></script></body>',
      ),
    ),
  ],
  [
    'an inline script that the policy stops',
    rewrite(KURSK, replace('</body>', '<script>(function(){})()</script></body>')),
  ],
  [
    'files for hosts that are not sent',
    (files) => ['_headers', '_redirects', '.nojekyll'].map((file) => files.delete(file)),
  ],
];

/** Scripts that are not stopped by the policy, or change more than scripts. */
export const NOT_BY_HOSTS: [what: string, change: Tampering['change']][] = [
  ['a script before the policy', rewrite(KURSK, replace('<head>', `<head>${BEACON}`))],
  [
    'a script of the same host',
    rewrite(KURSK, replace('</body>', '<script src="/evil.js"></script></body>')),
  ],
  [
    'a script in a picture',
    rewrite(KURSK, replace('</main>', '<svg><script href="/evil.js"></script></svg></main>')),
  ],
  [
    'a beacon, and a word',
    rewrite(KURSK, (page) =>
      page.replace('</body>', `${BEACON}</body>`).replace('Nobody crossed', 'Somebody crossed'),
    ),
  ],
  [
    'a beacon without a policy',
    rewrite(KURSK, (page) =>
      page.replace('</body>', `${BEACON}</body>`).replace(/<meta http-equiv[^>]*>/, ''),
    ),
  ],
  [
    'a beacon that covers the page',
    rewrite(KURSK, replace('</body>', `${BEACON}<div style="position:fixed"></div></body>`)),
  ],
];

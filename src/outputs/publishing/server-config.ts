import { headersFor } from './host-headers.ts';
import type { ServerRules } from './read-server-rules.ts';

/** Where a server finds the built site, and where it serves it. */
export interface ServedSite {
  /** Absolute path of the folder of built pages, without a trailing slash. */
  folder: string;
  /** Path that the site was built for, with a slash at both ends. */
  base: string;
  port: number;
}

/** Files for hosts, not for readers. */
const FOR_HOSTS = ['_headers', '_redirects'];

/** Compressible media types; the parts of the search index have no specific type. */
const COMPRESSED = [
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/octet-stream',
  'application/opensearchdescription+xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/plain',
  'text/xml',
];

/**
 * A server block for nginx 1.18 or newer, to be included in its `http` block.
 * @param hasBrotli whether nginx has the module that serves files precompressed with brotli.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
export function nginxConfig(
  { headers: rules, redirects }: ServerRules,
  { folder, base, port }: ServedSite,
  hasBrotli: boolean,
): string {
  // nginx takes no headers from an outer location once a location sets its own, so each lists all of them.
  const locations = rules.map(({ path }) => {
    const isFolder = path.endsWith('*');
    const address = isFolder ? path.slice(0, -1) : path;
    const { 'Content-Type': type, ...others } = headersFor(rules, address);
    const headers = { 'Cache-Control': 'no-cache', ...others };
    return [
      `location ${isFolder ? '' : '= '}${address} {`,
      `    alias ${quoted(`${folder}/${address.slice(base.length)}`)};`,
      // As a header, the type would be sent in addition to nginx’s own.
      ...(type === undefined ? [] : ['    types { }', `    default_type ${type};`]),
      // No `always` for caching: a 404 must not be cached for ever.
      ...Object.entries(headers).map(
        ([name, value]) =>
          `    add_header ${name} ${quoted(value)}${name === 'Cache-Control' ? '' : ' always'};`,
      ),
      '}',
    ];
  });
  return [
    `# The site under ${base}, for the http block of nginx. Made from the headers of the build.`,
    'server {',
    ...[
      `listen ${port};`,
      `listen [::]:${port};`,
      'charset utf-8;',
      'absolute_redirect off;',
      'server_tokens off;',
      `error_page 404 ${base}404.html;`,
      '# Compressed beforehand where “npm run compress” has been run, else as it is sent.',
      'gzip_static on;',
      ...(hasBrotli ? ['brotli_static on;'] : []),
      'gzip on;',
      'gzip_vary on;',
      'gzip_min_length 1000;',
      `gzip_types ${COMPRESSED.join(' ')};`,
      ...FOR_HOSTS.map((name) => `location = ${base}${name} { return 404; }`),
      ...redirects.map(({ from, to, status }) => `location = ${from} { return ${status} ${to}; }`),
      ...locations.flat(),
    ].map((line) => `    ${line}`),
    '}',
    '',
  ].join('\n');
}

/**
 * A site block for Caddy 2.6 or newer. It serves HTTP on a port; with a domain name as its first line Caddy gets a
 * certificate.
 * @see https://caddyserver.com/docs/caddyfile
 */
export function caddyConfig({ headers, redirects }: ServerRules, { folder, base, port }: ServedSite): string {
  const setting = (lines: readonly string[]): string[] => lines.map((line) => `\t${line}`);
  return [
    `# The site under ${base}, for Caddy. Made from the headers of the build.`,
    `:${port} {`,
    ...setting([
      `root * ${quoted(folder)}`,
      'encode gzip',
      ...headers.flatMap(({ path, headers: own }) =>
        Object.entries(own).map(([name, value]) => `header ${path} ${name} ${quoted(value)}`),
      ),
      `header ${base}* ?Cache-Control "no-cache"`,
      ...redirects.map(({ from, to, status }) => `redir ${from} ${to} ${status}`),
      `handle_path ${base}* {`,
      ...setting(fileServer(FOR_HOSTS)),
      '}',
      'handle {',
      ...setting(['error 404']),
      '}',
      'handle_errors {',
      ...setting([
        '# That a file is missing is not to be kept for ever.',
        'header Cache-Control "no-cache"',
        'rewrite * /404.html',
        ...fileServer([]),
      ]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** Serves the precompressed files. */
function fileServer(hidden: readonly string[]): string[] {
  return [
    'file_server {',
    '\tprecompressed br gzip',
    ...(hidden.length > 0 ? [`\thide ${hidden.join(' ')}`] : []),
    '}',
  ];
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

import { headersFor } from './host-headers.ts';
import type { ServerRules } from './read-server-rules.ts';

/** Where a server finds the built site, and where it offers it. */
export interface ServedSite {
  /** Folder of the built pages, absolute, without a slash at its end. */
  folder: string;
  /** Path the site was built for, with a slash at both ends. */
  base: string;
  port: number;
}

/** What is meant for hosts, not for readers. */
const FOR_HOSTS = ['_headers', '_redirects'];

/** Types that shrink when they are compressed; the parts of the search index have none of their own. */
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
 * @param hasBrotli whether nginx has the module that serves files compressed by brotli beforehand.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
export function nginxConfig(
  { headers: rules, redirects }: ServerRules,
  { folder, base, port }: ServedSite,
  hasBrotli: boolean,
): string {
  // nginx takes the headers of one location alone, so each names all that are meant for it.
  const locations = rules.map(({ path }) => {
    const isFolder = path.endsWith('*');
    const address = isFolder ? path.slice(0, -1) : path;
    const { 'Content-Type': type, ...others } = headersFor(rules, address);
    const headers = { 'Cache-Control': 'no-cache', ...others };
    return [
      `location ${isFolder ? '' : '= '}${address} {`,
      `    alias ${quoted(`${folder}/${address.slice(base.length)}`)};`,
      // A second header of this name would be sent beside nginx’s own.
      ...(type === undefined ? [] : ['    types { }', `    default_type ${type};`]),
      // That a file is missing is not to be kept for ever: caching is for what is found.
      ...Object.entries(headers).map(
        ([name, value]) =>
          `    add_header ${name} ${quoted(value)}${name === 'Cache-Control' ? '' : ' always'};`,
      ),
      '}',
    ];
  });
  return [
    `# Border Briefing under ${base}, for the http block of nginx. Made from the headers of the build.`,
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
 * A site block for Caddy 2.6 or newer. It answers over HTTP at a port; with a domain’s name in the place of its first line
 * it gets its own certificate.
 * @see https://caddyserver.com/docs/caddyfile
 */
export function caddyConfig({ headers, redirects }: ServerRules, { folder, base, port }: ServedSite): string {
  const setting = (lines: readonly string[]): string[] => lines.map((line) => `\t${line}`);
  return [
    `# Border Briefing under ${base}, for Caddy. Made from the headers of the build.`,
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

/** Sends files as they were compressed beforehand. */
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

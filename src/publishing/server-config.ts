import { headersFor, type HeaderRule } from './host-headers.ts';

/** Where a server finds the built site, and where it offers it. */
export interface ServedSite {
  /** Folder of the built pages, absolute, without a slash at its end. */
  folder: string;
  /** Path the site was built for, with a slash at both ends. */
  base: string;
  port: number;
}

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
 * @param rules what is to be sent with which files.
 * @param hasBrotli whether nginx has the module that serves files compressed by brotli beforehand.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
export function nginxConfig(
  rules: readonly HeaderRule[],
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
      ...Object.entries(headers).map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`),
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
      '# Meant for the host, not for readers.',
      `location = ${base}_headers { return 404; }`,
      ...locations.flat(),
    ].map((line) => `    ${line}`),
    '}',
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

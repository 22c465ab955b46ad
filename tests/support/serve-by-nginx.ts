import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compressFiles } from '../../src/publishing/compress-files.ts';
import { readHeadersFile } from '../../src/publishing/host-headers.ts';
import { nginxConfig } from '../../src/publishing/server-config.ts';
import { originOf, type BuiltSite } from './built-sites.ts';
import { eventually } from './eventually.ts';
import type { Nginx } from './find-nginx.ts';

/**
 * Serves a built site by nginx, with the configuration that is made for it and files compressed beforehand, until this
 * program ends.
 * @throws Error if nginx does not come up.
 */
export async function serveByNginx(
  { path, brotliModule }: Nginx,
  site: BuiltSite,
  built: string,
): Promise<void> {
  const folder = resolve(site.folder);
  const own = `${folder}-nginx`;
  for (const place of [folder, own]) rmSync(place, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  await compressFiles(folder);
  mkdirSync(join(own, 'temp'), { recursive: true });
  const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  writeFileSync(join(own, 'site.conf'), nginxConfig(rules, { ...site, folder }, brotliModule !== undefined));
  writeFileSync(
    join(own, 'nginx.conf'),
    [
      ...(brotliModule === undefined ? [] : [`load_module ${brotliModule};`]),
      'daemon off;',
      'master_process off;',
      `pid ${own}/pid;`,
      'error_log stderr crit;',
      'events { worker_connections 256; }',
      'http {',
      `  include ${mimeTypes(path)};`,
      '  default_type application/octet-stream;',
      '  access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `  ${kind}_temp_path ${own}/temp;`,
      ),
      `  include ${own}/site.conf;`,
      '}',
    ].join('\n'),
  );
  const server = spawn(path, ['-p', own, '-e', 'stderr', '-c', join(own, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let end: string | undefined;
  server.on('close', (code) => {
    end = `nginx ended with ${code ?? 'a signal'}; what it said stands above.`;
  });
  process.on('exit', () => server.kill());
  await eventually(async () => {
    if (end !== undefined) throw new Error(end);
    const { status } = await fetch(originOf(site) + site.base);
    if (status !== 200) throw new Error(`nginx answers ${status}.`);
  });
}

/** Debian keeps them in /etc/nginx; elsewhere they lie beside the configuration of the installation. */
function mimeTypes(path: string): string {
  return path.startsWith('/usr/sbin')
    ? '/etc/nginx/mime.types'
    : join(dirname(path), '../etc/nginx/mime.types');
}

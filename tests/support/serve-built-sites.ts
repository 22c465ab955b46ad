import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serveFolder } from '../../src/desk/serve-folder.ts';
import { compressFiles } from '../../src/outputs/publishing/compress-files.ts';
import { readServerRules } from '../../src/outputs/publishing/read-server-rules.ts';
import { caddyConfig, nginxConfig } from '../../src/outputs/publishing/server-config.ts';
import { BUILT_SITES, BY_CADDY, BY_NGINX, IN_A_FOLDER, originOf, type BuiltSite } from './built-sites.ts';
import { eventually } from './eventually.ts';
import { findCaddy, findNginx, type Nginx } from './find-programs.ts';

/** Playwright’s web server: builds the sites of the tests, then serves them until it is ended. */
const started = Date.now();
console.log(`building the sites ${BUILT_SITES.map(({ name }) => name).join(', ')} …`);
await Promise.all(BUILT_SITES.map(build));
console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
const nginx = findNginx();
if (nginx !== undefined) {
  await serveByNginx(nginx, BY_NGINX, IN_A_FOLDER.folder);
  console.log(`serving ${originOf(BY_NGINX)}${BY_NGINX.base} by nginx`);
}
const caddy = findCaddy();
if (caddy !== undefined) {
  await serveByCaddy(caddy, BY_CADDY, IN_A_FOLDER.folder);
  console.log(`serving ${originOf(BY_CADDY)}${BY_CADDY.base} by Caddy`);
}
for (const site of BUILT_SITES) {
  await serveFolder(site);
  console.log(`serving ${originOf(site)}${site.base}`);
}

/** @throws Error with what the build printed if it fails. */
async function build({ content, site, base, contact, folder }: BuiltSite): Promise<void> {
  const own = { CONTENT_DIR: content, SITE_URL: site, BASE_PATH: base, COPIES: 'full', CONTACT: contact };
  const run = promisify(execFile)(process.execPath, ['src/desk/astro.mjs', 'build', '--outDir', folder], {
    env: { ...process.env, ...own },
  });
  await run.catch((cause: unknown) => {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The build of the site ${folder} failed:\n${stdout}${stderr}`, { cause });
  });
}

/**
 * Serves a built site with nginx, with its generated configuration and precompressed files, until this program ends.
 * @param built the folder that it was built in.
 * @throws Error if nginx does not start.
 */
async function serveByNginx({ path, brotliModule }: Nginx, site: BuiltSite, built: string): Promise<void> {
  const { folder, own } = await place(site, built);
  const rules = readServerRules(folder, site.base);
  writeFileSync(join(own, 'site.conf'), nginxConfig(rules, { ...site, folder }, brotliModule !== undefined));
  const config = join(own, 'nginx.conf');
  writeFileSync(
    config,
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
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${own};`),
      `  include ${own}/site.conf;`,
      '}',
    ].join('\n'),
  );
  await run([path, '-p', own, '-e', 'stderr', '-c', config], site);
}

/** The same with Caddy. */
async function serveByCaddy(path: string, site: BuiltSite, built: string): Promise<void> {
  const { folder, own } = await place(site, built);
  const config = join(own, 'Caddyfile');
  const options = '{\n\tadmin off\n\tauto_https off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n';
  writeFileSync(config, options + caddyConfig(readServerRules(folder, site.base), { ...site, folder }));
  await run([path, 'run', '--config', config, '--adapter', 'caddyfile'], site);
}

/** Copies and compresses a built site; the server has a separate folder for its own files. */
async function place(site: BuiltSite, built: string): Promise<{ folder: string; own: string }> {
  const folder = resolve(site.folder);
  const own = `${folder}-server`;
  for (const old of [folder, own]) rmSync(old, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  await compressFiles(folder);
  mkdirSync(own, { recursive: true });
  return { folder, own };
}

async function run([path = '', ...options]: readonly string[], site: BuiltSite): Promise<void> {
  const server = spawn(path, options, { stdio: ['ignore', 'inherit', 'inherit'] });
  let end: string | undefined;
  server.on('close', (code) => {
    end = `${path} ended with ${code ?? 'a signal'}; its output is above.`;
  });
  process.on('exit', () => server.kill());
  await eventually(async () => {
    if (end !== undefined) throw new Error(end);
    const { status } = await fetch(originOf(site) + site.base);
    if (status !== 200) throw new Error(`${path} answers ${status}.`);
  });
}

/** On Debian they are in /etc/nginx; elsewhere they are beside the configuration of the installation. */
function mimeTypes(path: string): string {
  return path.startsWith('/usr/sbin')
    ? '/etc/nginx/mime.types'
    : join(dirname(path), '../etc/nginx/mime.types');
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { serveFolder } from '../../src/desk/serve-folder.ts';
import { BUILT_SITES, BY_CADDY, BY_NGINX, IN_A_FOLDER, originOf, type BuiltSite } from './built-sites.ts';
import { findCaddy, findNginx } from './find-servers.ts';
import { serveByCaddy, serveByNginx } from './serve-by-host.ts';

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

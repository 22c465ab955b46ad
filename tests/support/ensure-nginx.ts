import { aptInstall, isDebianRoot } from './apt-install.ts';
import { findNginx } from './find-servers.ts';

/** Run before the browser tests: if possible, makes sure that there is an nginx to serve the built site as a host would. */
if (findNginx()?.brotliModule === undefined && isDebianRoot) {
  console.log('nginx: installing it, with its module for brotli …');
  const fault = await aptInstall('nginx', 'libnginx-mod-http-brotli-static');
  if (fault !== undefined) console.log(`nginx: ${fault}`);
}
if (findNginx() === undefined)
  console.log('nginx: there is none here, so the tests of a site served by it are left out.');

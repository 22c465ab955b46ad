import { isAbsolute } from 'node:path';
import { readServerRules } from '../outputs/publishing/read-server-rules.ts';
import { caddyConfig, nginxConfig } from '../outputs/publishing/server-config.ts';
import { readSiteAddress } from '../outputs/settings.ts';

/** Prints the configuration of a server for the site in `dist/`. */
const USAGE = `Usage: npm run -s server-config -- nginx|caddy <folder the site lies in on the server> [--brotli]
  npm run -s server-config -- nginx /srv/border-briefing > border-briefing.conf
  npm run -s server-config -- caddy /srv/border-briefing > Caddyfile
--brotli is for an nginx with the module that sends files compressed by brotli; Caddy sends them by itself.`;

try {
  const [server, folder, ...options] = process.argv.slice(2);
  if (server === undefined || folder === undefined) throw new Error(USAGE);
  if (server !== 'nginx' && server !== 'caddy')
    throw new Error(`“${server}” is not a server with a configuration here.\n${USAGE}`);
  if (!isAbsolute(folder))
    throw new Error(
      `“${folder}” is not an absolute path on the server. Write it from the root: /${folder}\n${USAGE}`,
    );
  const unknown = options.find((option) => option !== '--brotli');
  if (unknown !== undefined)
    throw new Error(`“${unknown}” is not an option; --brotli is the only one.\n${USAGE}`);
  const { base } = readSiteAddress(process.env);
  const rules = readServerRules('dist', base);
  const site = { folder: folder.replace(/(?<=.)\/$/, ''), base, port: 80 };
  process.stdout.write(
    server === 'nginx' ? nginxConfig(rules, site, options.includes('--brotli')) : caddyConfig(rules, site),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

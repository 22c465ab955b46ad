import { isAbsolute } from 'node:path';
import { readServerRules } from '../outputs/publishing/read-server-rules.ts';
import { caddyConfig, nginxConfig } from '../outputs/publishing/server-config.ts';
import { readSiteAddress } from '../outputs/settings.ts';
import { needed, UsageError } from './call/parse-call.ts';
import type { Call } from './call/command.ts';

/** Prints the configuration of a server for the site in `dist/`. @throws CannotRunError if there is none. */
export function run({ words, options }: Call): number {
  const [server = '', folder = ''] = words;
  if (server !== 'nginx' && server !== 'caddy')
    throw new UsageError(`There is no configuration for “${server}”. Write nginx or caddy.`);
  if (!isAbsolute(folder))
    throw new UsageError(
      `“${folder}” is not an absolute path on the server. Write it from the root: /${folder}`,
    );
  const { base } = needed(() => readSiteAddress(process.env));
  const rules = needed(() => readServerRules('dist', base));
  const site = { folder: folder.replace(/(?<=.)\/$/, ''), base, port: 80 };
  process.stdout.write(
    server === 'nginx' ? nginxConfig(rules, site, options.has('brotli')) : caddyConfig(rules, site),
  );
  return 0;
}

import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { readHeadersFile } from '../publishing/host-headers.ts';
import { nginxConfig } from '../publishing/server-config.ts';
import { readSiteAddress } from '../site-address.ts';

/** Prints the configuration of a server for the site in `dist/`. */
const USAGE = `Usage: npm run -s server-config -- <folder the site lies in on the server> [--brotli] > border-briefing.conf
  npm run -s server-config -- /srv/border-briefing`;

try {
  const [folder, ...options] = process.argv.slice(2);
  if (folder === undefined) throw new Error(USAGE);
  if (!isAbsolute(folder))
    throw new Error(
      `“${folder}” is no whole path on the server. Write it from the root: /${folder}\n${USAGE}`,
    );
  const unknown = options.find((option) => option !== '--brotli');
  if (unknown !== undefined)
    throw new Error(`“${unknown}” is no option; --brotli is the only one.\n${USAGE}`);
  if (!existsSync('dist/_headers'))
    throw new Error(
      'There is no built site in dist/. Build it first, with its SITE_URL and BASE_PATH: npm run build.',
    );
  const { base } = readSiteAddress(process.env);
  const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));
  const [first] = rules;
  if (first?.path !== `${base}*`)
    throw new Error(
      `The site in dist/ was built for BASE_PATH=${first?.path.slice(0, -1) ?? '?'}, and BASE_PATH is ${base} now. Give the same for both.`,
    );
  process.stdout.write(
    nginxConfig(
      rules,
      { folder: folder.replace(/(?<=.)\/$/, ''), base, port: 80 },
      options.includes('--brotli'),
    ),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

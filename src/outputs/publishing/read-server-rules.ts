import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHeadersFile, type HeaderRule } from './host-headers.ts';
import { readRedirectsFile, type Redirect } from './host-redirects.ts';

/** A server’s rules for a built site. */
export interface ServerRules {
  headers: HeaderRule[];
  redirects: Redirect[];
}

/**
 * Reads the rules that a build has written for hosts, for the site’s own folder only.
 * @param folder the built site.
 * @param base path that it was built for.
 * @throws Error if there is no built site, or it was built for another path.
 */
export function readServerRules(folder: string, base: string): ServerRules {
  const text = (file: string): string => {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch (cause) {
      throw new Error(
        `There is no built site in ${folder}/. Build it first, with its SITE_URL and BASE_PATH: npm run build.`,
        { cause },
      );
    }
  };
  const headers = readHeadersFile(text('_headers'));
  const [first] = headers;
  if (first?.path !== `${base}*`)
    throw new Error(
      `The site in ${folder}/ was built for BASE_PATH=${first?.path.slice(0, -1) ?? '?'}, and BASE_PATH is ${base} now. Give the same for both.`,
    );
  const redirects = readRedirectsFile(text('_redirects')).filter(({ from }) => from.startsWith(base));
  return { headers, redirects };
}

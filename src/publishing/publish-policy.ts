import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, headersFile } from './host-headers.ts';
import { redirects, redirectsFile } from './host-redirects.ts';
import { inlineCode, withPolicy } from './security-policy.ts';
import { trimScopes } from './trim-scopes.ts';

/**
 * Writes each page’s policy into it, all headers into `_headers`, and `_redirects`. Must come after what writes pages and the search
 * index, and before what puts the output in its place.
 */
export function publishPolicy(): AstroIntegration {
  let base = '/';
  return {
    name: 'security-policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const all = { scripts: new Set<string>(), styles: new Set<string>() };
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const html = trimScopes(await readFile(join(folder, file), 'utf8'));
          const code = inlineCode(html);
          for (const hash of code.scripts) all.scripts.add(hash);
          for (const hash of code.styles) all.styles.add(hash);
          await writeFile(join(folder, file), withPolicy(html, code));
        }
        const { id } = JSON.parse(await readFile(join(folder, 'pagefind/current.json'), 'utf8')) as {
          id: string;
        };
        await writeFile(join(folder, '_headers'), headersFile(headerRules(all, base, id)));
        await writeFile(join(folder, '_redirects'), redirectsFile(redirects(base)));
      },
    },
  };
}

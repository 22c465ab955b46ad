import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const all = { scripts: new Set<string>(), styles: new Set<string>() };
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const html = trimScopes(readFileSync(join(folder, file), 'utf8'));
          const code = inlineCode(html);
          for (const hash of code.scripts) all.scripts.add(hash);
          for (const hash of code.styles) all.styles.add(hash);
          writeFileSync(join(folder, file), withPolicy(html, code));
        }
        const { id } = JSON.parse(readFileSync(join(folder, 'pagefind/current.json'), 'utf8')) as {
          id: string;
        };
        writeFileSync(join(folder, '_headers'), headersFile(headerRules(all, base, id)));
        writeFileSync(join(folder, '_redirects'), redirectsFile(redirects(base)));
      },
    },
  };
}

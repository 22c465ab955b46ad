import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSiteAddress } from '../../site.ts';
import { readContact } from './contact.ts';
import { headerRules, headersFile } from './host-headers.ts';
import { redirects, redirectsFile } from './host-redirects.ts';
import { inlineCode, withPolicy } from './security-policy.ts';
import { buildTime, SECURITY_FILE, securityTxt } from './security-txt.ts';
import { RULES_FILE, speculationRules } from './speculation-rules.ts';

/**
 * Adds to every page of a build its own Content-Security-Policy. Then writes all headers to `_headers`, the redirects to
 * `_redirects`, and `security.txt` if there is a `CONTACT`. Must run before the output is moved to its place.
 */
export function publishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'publish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const scripts = new Set<string>();
        const styles = new Set<string>();
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          const html = readFileSync(file, 'utf8');
          const code = inlineCode(html);
          for (const hash of code.scripts) scripts.add(hash);
          for (const hash of code.styles) styles.add(hash);
          writeFileSync(file, withPolicy(html, code));
        }
        writeFileSync(join(folder, '_headers'), headersFile(headerRules({ scripts, styles }, base)));
        writeFileSync(join(folder, '_redirects'), redirectsFile(redirects(base)));
        writeFileSync(join(folder, RULES_FILE), speculationRules(base));
        const contact = readContact(process.env);
        if (contact === undefined) return;
        mkdirSync(join(folder, dirname(SECURITY_FILE)), { recursive: true });
        const { site } = readSiteAddress(process.env);
        writeFileSync(join(folder, SECURITY_FILE), securityTxt(contact, site, buildTime(process.env)));
      },
    },
  };
}

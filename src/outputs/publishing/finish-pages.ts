import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SitePath } from '../../site.ts';
import { inlineCode, withPolicy, type InlineCode } from './security-policy.ts';

/** What the built pages say about themselves. */
export interface BuiltPages {
  /** The inline code of all pages. */
  code: InlineCode;
  /** The pages that search engines may list: all without `noindex`. */
  listed: SitePath[];
}

/** How `Page.astro` keeps a page out of search engines. */
const NOINDEX = '<meta name="robots" content="noindex">';

/** Where a page gives the size of another file; no text of a page can have a comment. */
const SIZE_OF = /<!--size of \/([\w.-]+)-->/g;

/** The place where the build will write the size of a file, as HTML. */
export function sizeOf(path: SitePath): string {
  return `<!--size of ${path}-->`;
}

/** Adds to every page of a build its own Content-Security-Policy, and the sizes of files. @param folder the built site. */
export function finishPages(folder: string): BuiltPages {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const listed: SitePath[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8').replaceAll(
      SIZE_OF,
      (_, name: string) => `${Math.max(0.1, statSync(join(folder, name)).size / 1_000_000).toFixed(1)} MB`,
    );
    const code = inlineCode(html);
    for (const hash of code.scripts) scripts.add(hash);
    for (const hash of code.styles) styles.add(hash);
    writeFileSync(file, withPolicy(html, code));
    if (!html.includes(NOINDEX)) listed.push(`/${name.replaceAll(sep, '/').replace(/index\.html$/, '')}`);
  }
  return { code: { scripts, styles }, listed };
}

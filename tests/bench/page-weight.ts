import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A page’s weight before any interaction, in bytes with brotli at the highest level. */
export interface PageWeight {
  /** Its address below the base: `kursk/`. */
  path: string;
  /** The page itself, with its inline styles and scripts. */
  html: number;
  /** Its inline styles. */
  styles: number;
  /** Every script that runs on load: inline, as a module, and the modules imported by that. */
  script: number;
}

/**
 * Weighs every page of a built site. The briefing as one file is a download, and not among them.
 * @param folder the built site.
 * @param base path the site is served from.
 */
export function weighPages(folder: string, base: string): PageWeight[] {
  const fileAt = (address: string): string => readFileSync(join(folder, address.slice(base.length)), 'utf8');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?:^|\/)(?:index|404)\.html$/.test(file))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const scripts = [...html.matchAll(/<script\b(?![^>]*json)([^>]*)>(.*?)<\/script>/gs)];
      const modules = withImports(
        scripts.flatMap(([, attributes = '']) => / src="([^"]+)"/.exec(attributes)?.[1] ?? []),
        fileAt,
      );
      return {
        path: file.replace(/(^|\/)index\.html$/, '$1'),
        html: compressed(html),
        styles: compressed(
          [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css).join(''),
        ),
        script: compressed([...scripts.map(([, , code]) => code), ...modules.map(fileAt)].join('\n')),
      };
    });
}

/** Modules and their static imports, each once, without dynamic imports. */
function withImports(addresses: readonly string[], fileAt: (address: string) => string): string[] {
  const all = new Set<string>();
  const visit = (address: string): void => {
    if (all.has(address)) return;
    all.add(address);
    for (const [, from = ''] of fileAt(address).matchAll(
      /\bimport\s*(?:[^"'()`;]*?\bfrom\s*)?["'](\.[^"']+)["']/g,
    ))
      visit(posix.join(posix.dirname(address), from));
  };
  addresses.forEach(visit);
  return [...all];
}

function compressed(data: string): number {
  return brotliCompressSync(data).length;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a page weighs before its reader has done anything. Bytes are those of brotli at its best. */
export interface PageWeight {
  /** The page itself, with the styles that stand in it. */
  html: number;
  /** Every script that runs by itself: in the page, as a module, and what a module imports. */
  script: number;
  /** The font files that the script in its head asks for on a quick line; they are compressed already. */
  fonts: number;
  /** Files that must come before anything is painted. */
  blocking: number;
  /** Files that it asks for by itself, with the page. */
  requests: number;
}

/** Every page of a built site: its address below the base, and what it weighs. */
export function weighPages(folder: string, base: string): { path: string; weight: PageWeight }[] {
  const sizes = new Map<string, number>();
  const size = (address: string): number => {
    const known = sizes.get(address) ?? compressed(readFileSync(fileOf(folder, base, address)));
    sizes.set(address, known);
    return known;
  };
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const modules = withImports(
        folder,
        base,
        [...html.matchAll(/<script\b[^>]* src="([^"]+)"/g)].map(first),
      );
      const inline = [...html.matchAll(/<script\b(?![^>]* src=)(?![^>]*json)[^>]*>(.*?)<\/script>/gs)].map(
        first,
      );
      const fonts = inline.flatMap((code) => [...code.matchAll(/"([^"]+\.woff2)"/g)].map(first));
      const sheets = [...html.matchAll(/<link rel="stylesheet"/g)];
      const pictures = [...html.matchAll(/<(?:img|iframe|object|video)\b/g)];
      const waits = [
        ...html.matchAll(/<script\b(?![^>]*type="module")(?![^>]*\b(?:async|defer)\b)[^>]* src=/g),
      ];
      return {
        path: file.replace(/(^|\/)index\.html$/, '$1'),
        weight: {
          html: compressed(html),
          script: sum([...modules.map(size), ...inline.map(compressed)]),
          fonts: sum(fonts.map((address) => readFileSync(fileOf(folder, base, address)).length)),
          blocking: sheets.length + waits.length,
          requests: 1 + modules.length + fonts.length + sheets.length + pictures.length,
        },
      };
    });
}

/** Modules and what they import at once, each once; what they import on demand is left out. */
function withImports(folder: string, base: string, addresses: readonly string[]): string[] {
  const all = new Set<string>();
  const visit = (address: string): void => {
    if (all.has(address)) return;
    all.add(address);
    const code = readFileSync(fileOf(folder, base, address), 'utf8');
    for (const [, from = ''] of code.matchAll(/\bimport\s*(?:[^"'()`;]*?\bfrom\s*)?["'](\.[^"']+)["']/g))
      visit(posix.join(posix.dirname(address), from));
  };
  addresses.forEach(visit);
  return [...all];
}

function fileOf(folder: string, base: string, address: string): string {
  return join(folder, address.slice(base.length));
}

function compressed(data: string | Buffer): number {
  return brotliCompressSync(data).length;
}

function first([, group = '']: RegExpExecArray): string {
  return group;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}

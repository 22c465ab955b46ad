import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCopies } from '../../library/copies/copies.ts';
import { checkedLibrary, libraryWithDrafts, type Library } from '../../library/library.ts';

/** What was read last, and of which state of the content. */
let last: { stamp: string; library: Library } | undefined;

/**
 * The one door to the content for every page and every part of a build. In a build it is read once by the configuration and once
 * by the pages, which are bundled and have modules of their own. The dev server reads it again after a change, with drafts.
 * @throws ContentError with every problem, if there is any.
 */
export function library(): Library {
  const contentDir = contentDirectory();
  const copies = readCopies(process.env);
  const isDev = isDevServer();
  const stamp = `${contentDir} ${copies} ${isDev ? contentStamp(contentDir) : 'built'}`;
  if (last?.stamp !== stamp)
    last = {
      stamp,
      library: isDev ? libraryWithDrafts(contentDir, copies) : checkedLibrary(contentDir, { copies }),
    };
  return last.library;
}

/** Outside of a bundle Vite has set nothing: that is the configuration of a build. */
function isDevServer(): boolean {
  const environment = (import.meta as Partial<ImportMeta>).env as { DEV?: boolean } | undefined;
  return environment?.DEV === true;
}

/** Where the content lies; tests point `CONTENT_DIR` elsewhere. */
export function contentDirectory(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** A text that changes whenever a file of the content does; empty where there is no content. */
export function contentStamp(contentDir: string): string {
  if (!existsSync(contentDir)) return '';
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .join('\n');
}

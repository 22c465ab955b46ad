import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCopies } from '../../library/copies/copies.ts';
import { checkedLibrary, libraryWithDrafts, type Library } from '../../library/library.ts';

/** The last library that was read, and the state of the content then. */
let last: { stamp: string; library: Library } | undefined;

/**
 * Opens the content for every page and every part of a build. In a build it is read once by the configuration and once by the
 * pages, which are bundled and have their own module instances. The dev server reads it again after a change, with drafts.
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

/** Vite sets this only in a bundle; without it, this is the configuration of a build. */
function isDevServer(): boolean {
  const environment = (import.meta as Partial<ImportMeta>).env as { DEV?: boolean } | undefined;
  return environment?.DEV === true;
}

/** The content folder; tests set `CONTENT_DIR`. */
export function contentDirectory(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** A string that changes whenever a content file does; empty if there is no content. */
export function contentStamp(contentDir: string): string {
  if (!existsSync(contentDir)) return '';
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .join('\n');
}

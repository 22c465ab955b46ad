import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRunError } from '../call/parse-call.ts';

/** A built site that can be read, page by page. */
export interface OpenSite {
  /** Its name in messages: the address or the folder. */
  name: string;
  /** The text of a page or file by its path below the base (`north/`, `evidence.json`); undefined where it is missing. */
  read: (path: string) => Promise<string | undefined>;
}

/** Timeout for one page. */
const PATIENCE_SECONDS = 20;

/**
 * Opens a deployed site by its address (the folder it is served from) or a built one by its folder.
 * @throws CannotRunError if the text is neither.
 */
export async function openSite(target: string, patienceSeconds = PATIENCE_SECONDS): Promise<OpenSite> {
  if (/^https?:\/\//i.test(target) && URL.canParse(target)) return openAddress(target, patienceSeconds);
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory() === true) return openFolder(target);
  throw new CannotRunError(
    found === undefined
      ? `“${target}” is neither a web address that begins with http:// or https:// nor a folder. Write npm run verify -- https://briefing.example/ or npm run verify -- dist`
      : `“${target}” is a file. Give the folder of the built site: npm run verify -- dist`,
  );
}

function openFolder(folder: string): OpenSite {
  return {
    name: folder,
    read: async (path) => {
      const file = join(folder, path, /(?:^|\/)$/.test(path) ? 'index.html' : '');
      try {
        return await readFile(file, 'utf8');
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return undefined;
        throw new CannotRunError(`${file} cannot be read (${code}).`);
      }
    },
  };
}

function openAddress(address: string, patienceSeconds: number): OpenSite {
  const root = new URL(address);
  root.search = root.hash = '';
  root.pathname = root.pathname.replace(/\/(?:evidence\.json|index\.html)?$/, '').concat('/');
  return {
    name: root.href,
    read: async (path) => {
      const url = root.href + path;
      try {
        const response = await fetch(url, {
          signal: AbortSignal.timeout(patienceSeconds * 1000),
          cache: 'no-store',
        });
        if (response.status === 404 || response.status === 410) return undefined;
        if (response.ok) return await response.text();
        throw new CannotRunError(`${url} answers with status ${response.status}. Try again later.`);
      } catch (error) {
        throw error instanceof CannotRunError
          ? error
          : new CannotRunError(unreachable(url, error, patienceSeconds));
      }
    },
  };
}

function unreachable(url: string, error: unknown, patienceSeconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `${url} did not answer within ${patienceSeconds} seconds. Check the network and try again.`;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `${url} cannot be reached${code}. Check the address and the network.`;
}

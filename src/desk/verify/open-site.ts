import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CannotRunError } from '../call/parse-call.ts';

/** A built site that can be read, file by file. */
export interface OpenSite {
  /** Its name in messages: the address or the folder. */
  name: string;
  /** Whether a host sends it, which may compress files or add to them. */
  isHosted: boolean;
  /**
   * The content of a file by its path in the folder (`north/index.html`); undefined where it is missing.
   * @param most the largest size in bytes that is read.
   * @throws UnreadableError if it cannot be read, or is larger, or takes too long.
   */
  read: (file: string, most?: number) => Promise<Uint8Array | undefined>;
  /** Every file of a folder; a host does not say which files it has. */
  files: (() => Promise<string[]>) | undefined;
}

/** A file of a site cannot be read; the message says why and what to do. */
export class UnreadableError extends CannotRunError {
  override name = 'UnreadableError';
}

/** A file as text, without its byte order mark; undefined and errors as for `read`. */
export async function readText(site: OpenSite, file: string): Promise<string | undefined> {
  const content = await site.read(file);
  return content === undefined ? undefined : new TextDecoder().decode(content);
}

/** Time limit for one file. */
const PATIENCE_SECONDS = 5;
/** After this many failures in a row, stop asking the host. */
const GIVE_UP = 12;
/** The largest file that is read: the lists of a site with thousands of articles are smaller. */
const MOST = 64_000_000;

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
    isHosted: false,
    read: async (name, most = MOST) => {
      const file = join(folder, name);
      try {
        const found = await stat(file);
        // Reading a pipe or a device could take for ever.
        if (!found.isFile()) throw new UnreadableError(`${file} is not a file. Delete it and build again.`);
        if (found.size > most) throw tooLarge(file, most);
        return await readFile(file);
      } catch (error) {
        if (error instanceof UnreadableError) throw error;
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
        throw new UnreadableError(`${file} cannot be read (${code}). Check who may read it.`);
      }
    },
    files: async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
        .sort(),
  };
}

function openAddress(address: string, patienceSeconds: number): OpenSite {
  const root = new URL(address);
  root.search = root.hash = '';
  root.pathname = root.pathname.replace(/\/(?:(?:evidence|files)\.json|index\.html)?$/, '').concat('/');
  let failures = 0;
  return {
    name: root.href,
    isHosted: true,
    files: undefined,
    read: async (file, most = MOST) => {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const url = root.href + path.split('/').map(encodeURIComponent).join('/');
      try {
        const response = await fetch(url, {
          signal: AbortSignal.timeout(patienceSeconds * 1000),
          cache: 'no-store',
          // What browsers accept: a host may have compressed files of its own.
          headers: { 'accept-encoding': 'br, gzip' },
        });
        const fault = faultOfAnswer(response, url, file.endsWith('.html'));
        if (response.status === 404 || response.status === 410 || fault !== undefined)
          await response.body?.cancel();
        if (fault !== undefined) throw new UnreadableError(fault);
        const content = response.ok ? await readBody(response, url, most) : undefined;
        failures = 0;
        return content;
      } catch (error) {
        const message =
          error instanceof UnreadableError ? error.message : unreachable(url, error, patienceSeconds);
        if (++failures === GIVE_UP)
          throw new CannotRunError(`${message}
The ${GIVE_UP} last requests failed.`);
        throw new UnreadableError(message);
      }
    },
  };
}

/** What is wrong with an answer, apart from its content. */
function faultOfAnswer(
  { status, ok, url: from, headers }: Response,
  url: string,
  isPage: boolean,
): string | undefined {
  if (status === 404 || status === 410) return undefined;
  if (!ok)
    return `${url} answers with status ${status}. Try again later; if it persists, look at the host’s settings.`;
  if (new URL(from).hostname !== new URL(url).hostname)
    return `${url} leads to another host, ${from}. If that is the site’s address, give it instead.`;
  const type = headers.get('content-type') ?? 'no type';
  if (isPage && !/^text\/html(?:;\s*charset="?utf-8"?)?$/i.test(type))
    return `${url} is sent as ${type}. Let the host send it as text/html; charset=utf-8.`;
  const refresh = headers.get('refresh');
  return refresh === null
    ? undefined
    : `${url} sends its readers elsewhere with a header (Refresh: ${refresh}). Remove the header from the host’s settings.`;
}

async function readBody({ body }: Response, url: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop closes the connection.
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > most) throw tooLarge(url, most);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(where: string, most: number): UnreadableError {
  return new UnreadableError(
    `${where} is larger than ${most} bytes; it is not what was built. Put the built file there once more.`,
  );
}

function unreachable(url: string, error: unknown, patienceSeconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `${url} did not answer in full within ${patienceSeconds} seconds. Check the network and try again.`;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const why = cause instanceof Error ? ` (${'code' in cause ? String(cause.code) : cause.message})` : '';
  return `${url} cannot be reached${why}. Check the address and the network.`;
}

import type { Problem } from '../../library/reading/problem.ts';
import { readBytes } from '../../library/reading/read-bytes.ts';
import { GonePageError, PageError } from './piece.ts';

/** A page as received. */
export interface SavedPage {
  /** Its file name or address. */
  name: string;
  bytes: Uint8Array;
  /** The address that it was fetched from, after redirects, and the server’s content type. */
  address?: string;
  contentType?: string;
}

/** Maximum size of a page; a larger file is something else. */
const MOST_MEGABYTES = 20;
/** Timeout for servers in seconds. */
const PATIENCE = 30;
const SAVE_IT =
  'Check the address in a browser, and save the page from there (as MHTML, “Single file”) if it shows it.';

/**
 * Opens a page by its file or its address.
 * @throws PageError if it cannot be read, or is too long.
 */
export async function openPage(target: string): Promise<SavedPage> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return fetchPage(target);
  const problems: Problem[] = [];
  const bytes = readBytes(target, target, problems, MOST_MEGABYTES);
  if (bytes !== undefined) return { name: target, bytes };
  throw new PageError(
    `“${target}” cannot be imported. ${problems.map(({ what }) => what).join(' ')}`,
    'Give the path of one saved page, in quotation marks if it has spaces. An address begins with https:// or http://.',
  );
}

/**
 * Fetches a page: the bytes that the server sends, decompressed if it used a content encoding. Redirects are followed; no
 * resources of the page are fetched.
 * @param seconds timeout.
 * @throws GonePageError if there is no such page; PageError if it cannot be had, the request times out, or the page is too long.
 */
export async function fetchPage(address: string, seconds = PATIENCE): Promise<SavedPage> {
  try {
    const headers = { accept: 'text/html, text/plain;q=0.5', 'user-agent': 'briefing-import' };
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(seconds * 1000) });
    const { ok, status, statusText, url } = response;
    // Not Found and Gone: every other status can be temporary.
    const Fault = [404, 410].includes(status) ? GonePageError : PageError;
    if (!ok) throw new Fault(`The server answers ${`${status} ${statusText}`.trim()} for ${url}.`, SAVE_IT);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > MOST_MEGABYTES * 1024 * 1024)
        throw new PageError(
          `The page is longer than ${MOST_MEGABYTES} MB.`,
          'Save it as “Web page, HTML only”, without its pictures, or save the words of the article as plain text.',
        );
      chunks.push(chunk);
    }
    const contentType = response.headers.get('content-type') ?? '';
    return { name: url, bytes: Buffer.concat(chunks), address: url.replace(/#.*$/, ''), contentType };
  } catch (error) {
    if (error instanceof PageError) throw error;
    const { name, message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    const said =
      name === 'TimeoutError' ? `did not come within ${seconds} seconds` : `could not be fetched: ${reason}`;
    throw new PageError(`“${address}” ${said}.`, SAVE_IT);
  }
}

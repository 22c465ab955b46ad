import { readFileSync, statSync } from 'node:fs';
import { PageError } from './piece.ts';
import { refuseLength } from './recognise-capture.ts';

/** A page as it came. */
export interface SavedPage {
  /** Its file’s name, or its address. */
  name: string;
  bytes: Uint8Array;
  /** The address that it was fetched from, after redirects, and what the server said of it. */
  address?: string;
  contentType?: string;
}

/** Seconds that a server may take. */
const PATIENCE = 30;

/**
 * Opens a page by its file or its address.
 * @throws PageError if it cannot be read, or is too long.
 */
export async function openPage(target: string): Promise<SavedPage> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return fetchPage(target);
  try {
    const file = statSync(target);
    // A pipe or a device would be read for ever.
    if (!file.isFile())
      throw new PageError(
        `“${target}” is ${file.isDirectory() ? 'a folder' : 'no file'}.`,
        'Give the file of one saved page.',
      );
    refuseLength(file.size);
    return { name: target, bytes: readFileSync(target) };
  } catch (error) {
    if (error instanceof PageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PageError(
      code === 'ENOENT' ? `There is no file “${target}”.` : `“${target}” cannot be read: ${message}.`,
      'Look at its path; if it has spaces, put it into quotation marks. An address begins with https:// or http://.',
    );
  }
}

/**
 * Fetches a page as it comes: the bytes are those that the server sends, unpacked where it compressed them for the way. Redirects are
 * followed; nothing that the page names is fetched.
 * @param seconds that it may take.
 * @throws PageError if there is no such page, it does not come in time, or it is too long.
 */
export async function fetchPage(address: string, seconds = PATIENCE): Promise<SavedPage> {
  const todo =
    'Open the address in a browser, and save the page from there (as MHTML, “Single file”) if it shows it.';
  try {
    const headers = { accept: 'text/html, text/plain;q=0.5', 'user-agent': 'border-briefing-import' };
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(seconds * 1000) });
    const { ok, status, statusText, url } = response;
    if (!ok) throw new PageError(`The server answers ${`${status} ${statusText}`.trim()} for ${url}.`, todo);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      refuseLength((length += chunk.length));
      chunks.push(chunk);
    }
    const contentType = response.headers.get('content-type') ?? '';
    return { name: url, bytes: Buffer.concat(chunks), address: url.replace(/#.*$/, ''), contentType };
  } catch (error) {
    if (error instanceof PageError) throw error;
    const { name, message, cause } = error as Error;
    const isLate = name === 'TimeoutError';
    const reason = cause instanceof Error ? cause.message : message;
    throw new PageError(
      `“${address}” ${isLate ? `did not come within ${seconds} seconds` : `could not be fetched: ${reason}`}.`,
      'Look whether the address is right and the network there, or save the page from a browser.',
    );
  }
}

import type { SavedPage } from './import-page.ts';
import { PageError } from './page-error.ts';
import { MOST_BYTES, refuseLength } from './recognise-capture.ts';

/** Seconds that a page may take to arrive whole. */
const SECONDS = 30;
/** Types of what can be a page. */
const PAGES =
  /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml|multipart\/related|message\/rfc822|application\/x-mimearchive)\b/i;

/**
 * Fetches a page as it comes: the bytes are those that the server sends, unpacked where it compressed them for the way. Redirects are
 * followed; nothing that the page names is fetched.
 * @param seconds that it may take.
 * @throws PageError if there is no such page, it does not come in time, or it is too long.
 */
export async function fetchPage(address: string, seconds = SECONDS): Promise<SavedPage> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new PageError(
      `“${address}” is no address that a page can be fetched from.`,
      'It begins with https:// or http://.',
    );
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'text/html, application/xhtml+xml, text/plain;q=0.5',
        'user-agent': 'border-briefing-import',
      },
      signal: AbortSignal.timeout(seconds * 1000),
    });
    refuseAnswer(response);
    const bytes = await bytesOf(response);
    const contentType = response.headers.get('content-type');
    const { href } = new URL(response.url);
    return {
      name: href,
      bytes,
      address: href.replace(/#.*$/, ''),
      ...(contentType === null ? {} : { contentType }),
    };
  } catch (error) {
    throw error instanceof PageError ? error : unreachable(url, error, seconds);
  }
}

function refuseAnswer({ ok, status, statusText, headers, url }: Response): void {
  const todo =
    'Open the address in a browser, and save the page from there (as MHTML, “Single file”) if it shows it.';
  if (!ok) throw new PageError(`The server answers ${`${status} ${statusText}`.trim()} for ${url}.`, todo);
  const type = headers.get('content-type');
  if (type !== null && !PAGES.test(type))
    throw new PageError(`At ${url} there is no page but “${type}”.`, todo);
  const length = Number(headers.get('content-length'));
  refuseLength(length);
}

/** The body of an answer, as far as it may go: what a server says of its length need not be so. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) refuseLength(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unreachable({ host }: URL, error: unknown, seconds: number): PageError {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new PageError(
      `${host} did not send the page within ${seconds} seconds.`,
      'Try again later, or save the page from a browser.',
    );
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const reason = cause instanceof Error ? cause.message : String(error);
  return new PageError(
    `The page could not be fetched from ${host}: ${reason}.`,
    'Look whether the address is right and the network there, or save the page from a browser.',
  );
}

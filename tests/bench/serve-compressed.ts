import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};
/** Compressed already: brotli would only make them larger. */
const AS_THEY_ARE = ['.woff2', '.png'];

/** A file as it is answered with. */
interface Answer {
  body: Buffer;
  headers: Record<string, string>;
}

/**
 * Serves files compressed by brotli at its best, as a host with files compressed beforehand does: compressing takes no time of an
 * answer’s but the first.
 * @param read the file at a path; it throws where there is none.
 * @param port a free one, if it is not said.
 * @param caching the header `Cache-Control` of every answer.
 */
export async function serveCompressed(
  read: (path: string) => string | Uint8Array,
  { port = 0, caching = 'no-store' }: { port?: number; caching?: string } = {},
): Promise<{ origin: string; close: () => void }> {
  const answers = new Map<string, Answer>();
  const answerTo = (path: string): Answer => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const type = path.endsWith('/') ? '.html' : extname(path);
    const isWhole = AS_THEY_ARE.includes(type);
    const file = Buffer.from(read(path));
    const answer = {
      body: isWhole ? file : brotliCompressSync(file),
      headers: {
        'content-type': TYPES[type] ?? 'application/octet-stream',
        'cache-control': caching,
        ...(!isWhole && { 'content-encoding': 'br' }),
      },
    };
    answers.set(path, answer);
    return answer;
  };
  const server: Server = createServer((request, response) => {
    try {
      const { body, headers } = answerTo(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
      response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

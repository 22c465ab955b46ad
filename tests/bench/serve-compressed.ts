import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
/** Types that hosts like GitHub Pages compress, with gzip; everything else is sent uncompressed. */
const TEXT = ['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt'];
/** Compressed already. */
const AS_THEY_ARE = ['.woff2', '.png'];

/** How a host compresses: every file with brotli at the highest level, or only known text types, with gzip. */
export type Compression = 'all' | 'text';

/**
 * Serves files like a host with precompressed files. The browser may cache every response for ever.
 * @param read returns the file at a path; throws if there is none.
 * @returns the origin it listens on, and a function that stops it.
 */
export async function serveCompressed(
  read: (path: string) => string | Uint8Array,
  compression: Compression = 'all',
): Promise<{ origin: string; close: () => void }> {
  const answers = new Map<string, { body: Buffer; headers: Record<string, string> }>();
  const answerTo = (path: string): { body: Buffer; headers: Record<string, string> } => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const type = path.endsWith('/') ? '.html' : extname(path);
    const file = Buffer.from(read(path));
    const encoding =
      compression === 'all'
        ? AS_THEY_ARE.includes(type)
          ? undefined
          : 'br'
        : TEXT.includes(type)
          ? 'gzip'
          : undefined;
    const answer = {
      body: encoding === 'br' ? brotliCompressSync(file) : encoding === 'gzip' ? gzipSync(file) : file,
      headers: {
        'content-type': TYPES[type] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
        ...(encoding !== undefined && { 'content-encoding': encoding }),
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

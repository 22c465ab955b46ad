import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { extname } from 'node:path';
import { MOVED } from '../../src/site.ts';
import type { SiteFiles } from './memory-site.ts';
import type { TestEnd } from './temp-folder.ts';

/** Serves answers until the test ends. @returns the origin. */
export async function served(test: TestEnd, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The lowest level: it is the same for a reader. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** How a host treats the files of a site. */
export interface HostHabits {
  /** Its Content-Encoding for every file. */
  coding?: 'br' | 'gzip';
  /** Files that it does not send. */
  hidden?: RegExp;
  /** Whether it knows the redirects of the site itself. */
  redirects?: boolean;
  /** Whether it removes `.html` from addresses with a redirect, as Cloudflare Pages does. */
  dropsExtension?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml',
};

/** The answers of a host that has the files of a site in a folder. @param base the folder, with a slash at both ends. */
export function hostOf(files: SiteFiles, base: string, habits: HostHabits = {}): RequestListener {
  return (request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(base.length));
    const redirect = (to: string): void => {
      response.statusCode = 301;
      response.setHeader('location', base + to).end();
    };
    if (habits.dropsExtension === true && path.endsWith('.html')) {
      redirect(path.replace(/(?:index)?\.html$/, ''));
      return;
    }
    const moved = MOVED.find(({ from }) => path === `${from}/`);
    if (habits.redirects === true && moved !== undefined) {
      redirect(`${moved.to}/`);
      return;
    }
    const found = [path, `${path}index.html`, `${path}.html`].find((file) => files.has(file));
    if (found === undefined && files.has(`${path}/index.html`)) {
      redirect(`${path}/`);
      return;
    }
    const isSent = found !== undefined && habits.hidden?.test(found) !== true;
    const file = isSent ? found : '404.html';
    const content = files.get(file) ?? Buffer.alloc(0);
    response.statusCode = isSent ? 200 : 404;
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (habits.coding !== undefined) response.setHeader('content-encoding', habits.coding);
    response.end(
      habits.coding === 'br'
        ? brotliCompressSync(content, FAST)
        : habits.coding === 'gzip'
          ? gzipSync(content)
          : content,
    );
  };
}

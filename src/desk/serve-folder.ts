import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeadersFile } from '../outputs/publishing/host-headers.ts';
import { readRedirectsFile } from '../outputs/publishing/host-redirects.ts';

/** A folder of built pages and the address it is served at. */
export interface ServedFolder {
  folder: string;
  /** Path the site was built for, with a slash at both ends; anything outside it is a 404. */
  base: string;
  port: number;
}

/** Both addresses of “localhost”: browsers differ in which one they try first. */
const LOOPBACKS = ['127.0.0.1', '::1'];

/**
 * Serves built pages on localhost only, as a static host does: `404.html` with status 404 for missing pages, and a slash at the
 * end of folder addresses.
 * @returns a function that stops the server.
 * @throws the error of `listen` if the port cannot be had (`code` is `EADDRINUSE` where it is taken).
 */
export async function serveFolder({ folder, base, port }: ServedFolder): Promise<() => void> {
  const servers: Server[] = [];
  const close = (): void => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  for (const host of LOOPBACKS) {
    const server = createServer(answer(folder, base));
    try {
      server.listen({ host, port, exclusive: true });
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      // A machine may lack IPv6; one working address is enough.
      const lacksHost = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(errorCode(error));
      if (lacksHost && servers.length > 0) continue;
      close();
      throw error;
    }
  }
  return close;
}

/** The code of a system error; empty for any other. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Any request that fails gets the 404 page; none ends the server. */
function answer(folder: string, base: string): RequestListener {
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'] });
  return (request, response) => {
    const missing = (): void => {
      response.removeHeader('Cache-Control');
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(textOf(join(folder, '404.html')) || '404');
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // sirv leaves the errors of a file that it cannot open to others, and they would end the server.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    // A server may send the whole file instead of a range, which is right for every range, also for an invalid one.
    delete request.headers.range;
    try {
      const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
      // Apply the generated host files, as the host would.
      const headers = readHeadersFile(textOf(join(folder, '_headers')));
      for (const [name, value] of Object.entries(headersFor(headers, pathname)))
        response.setHeader(name, value);
      const redirect = readRedirectsFile(textOf(join(folder, '_redirects'))).find(
        ({ from }) => from === pathname,
      );
      const path = pathname.slice(base.length);
      const isInside = pathname.startsWith(base) && !path.startsWith('/');
      const isFolder = statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === true;
      if (redirect !== undefined) response.writeHead(redirect.status, { Location: redirect.to }).end();
      else if (!isInside || (!isFolder && !/\.\w+$/.test(path))) missing();
      else if (isFolder && !pathname.endsWith('/'))
        response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      else {
        request.url = `/${path}`;
        files(request, response, missing);
      }
    } catch {
      missing();
    }
  };
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

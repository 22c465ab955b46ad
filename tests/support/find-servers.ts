import { existsSync } from 'node:fs';

/** The nginx of this system. */
export interface Nginx {
  path: string;
  /** The module that serves files precompressed with brotli. */
  brotliModule: string | undefined;
}

const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'];
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function findNginx(): Nginx | undefined {
  const path = findServer('nginx');
  if (path === undefined) return undefined;
  return { path, brotliModule: existsSync(BROTLI_MODULE) ? BROTLI_MODULE : undefined };
}

/** Path of this system’s Caddy. It is never installed here, only used if it exists. */
export function findCaddy(): string | undefined {
  return findServer('caddy');
}

function findServer(name: string): string | undefined {
  return FOLDERS.map((folder) => `${folder}/${name}`).find((place) => existsSync(place));
}

/** The EPUB checker of Debian, a Java archive. */
export function findEpubcheck(): string | undefined {
  const archive = '/usr/share/java/epubcheck.jar';
  return existsSync(archive) && findServer('java') !== undefined ? archive : undefined;
}

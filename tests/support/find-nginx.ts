import { existsSync } from 'node:fs';

/** An nginx of this system. */
export interface Nginx {
  path: string;
  /** The module that serves files compressed by brotli beforehand. */
  brotliModule: string | undefined;
}

const PATHS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'];
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function findNginx(): Nginx | undefined {
  const path = PATHS.find((place) => existsSync(place));
  if (path === undefined) return undefined;
  return { path, brotliModule: existsSync(BROTLI_MODULE) ? BROTLI_MODULE : undefined };
}

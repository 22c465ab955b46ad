import type { SitePath } from '../site.ts';

/** A file of the site that is no page. */
export interface Output {
  path: SitePath;
  /** Media type with which the dev server sends it. A host knows it from the extension, or from `_headers`. */
  type: string;
  /** Makes its content. */
  body: () => string | Uint8Array | Promise<string | Uint8Array>;
}

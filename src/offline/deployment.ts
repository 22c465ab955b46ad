/** One state of the published site, as far as it can be kept: its id changes with any of its files. */
export interface Deployment {
  id: string;
  /** Path the site is served from. */
  base: string;
}

/** What of a deployment can be kept. Addresses are those below the base; that of the front page is empty. */
export interface FileList {
  /** What every kept page needs: the page for what is not kept, typefaces, scripts. */
  shell: string[];
  /** Checksum of each file by its address. */
  files: Record<string, string>;
  /** Bytes of all files as hosts send them, compressed. */
  bytes: number;
}

/** The page shown instead of one that is neither kept nor within reach. */
export const OFFLINE_PAGE = 'offline/';

/** Address of the list of a deployment’s files, below the base. */
export function listAddress(id: string): string {
  return `offline/${id}.json`;
}

/** What the names of all caches of a site begin with; another site of the same origin has another. */
export function cachePrefix(base: string): string {
  return `border-briefing ${base} `;
}

/** The first 16 hexadecimal digits of a file’s SHA-256: enough to tell deployments apart, and short in the list. */
export async function checksum(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

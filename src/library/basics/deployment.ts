/** A deployment of the site, written into its service worker. */
export interface Deployment {
  /** Id of the site, from `content/site.yaml`. */
  site: string;
  /** Path the site is served from. */
  base: string;
  /** Checksum of the list of files; empty where the site is built with OFFLINE=off. */
  id: string;
  /** Checksum of each stored file, by its address relative to the base path; the front page’s address is empty. */
  files: Record<string, string>;
  /** Total size of these files in bytes. */
  bytes: number;
}

/** Why the site could not be stored. */
export type KeepFault = 'unreachable' | 'changed' | 'full' | 'refused';

/** Messages of the service worker while it stores the site. */
export type Report = { done: number; of: number; bytes: number } | { fault: KeepFault };

/** Start of the query of a service worker that a reader has asked for. Earlier versions registered one without it. */
export const CHOSEN = '?keep';

/** What the names of a site’s caches begin with. The worker’s channel for its reports has this name, too. */
export function cachePrefix(site: string, base: string): string {
  return `${site} ${base} `;
}

/** The first 16 hexadecimal digits of a SHA-256: enough to distinguish files, and short in the list. */
export async function checksum(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One state of the published site, written into its service worker. */
export interface Deployment {
  /** Path the site is served from. */
  base: string;
  /** Checksum of the list of files; empty where the site is built with OFFLINE=off. */
  id: string;
  /** Checksum of each file that is kept, by its address below the base; that of the front page is empty. */
  files: Record<string, string>;
  /** Bytes of all these files. */
  bytes: number;
}

/** Why the site could not be kept. */
export type Fault = 'unreachable' | 'changed' | 'full' | 'refused';

/** What the service worker says while it keeps the site. */
export type Report = { done: number; of: number; bytes: number } | { fault: Fault };

/** How the query of a service worker begins that a reader has asked for. Earlier versions registered one without it. */
export const CHOSEN = '?keep';

/** Name of the channel for reports, and what the names of all caches of a site begin with. */
export function cachePrefix(base: string): string {
  return `border-briefing ${base} `;
}

/** The first 16 hexadecimal digits of a SHA-256: enough to tell files apart, and short in the list. */
export async function checksum(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

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
  /** Checksum of each file by its address; of many files that of the shell only, and the others are in parts. */
  files: Checksums;
  /** Number of parts, each a file of its own, so that nobody fetches a list as long as the archive; 0 of few files. */
  parts: number;
  /** Number of all files. */
  count: number;
  /** Bytes of all files as hosts send them, compressed. */
  bytes: number;
}

/** Checksums of files by their addresses. */
export type Checksums = Record<string, string>;

/** The page shown instead of one that is neither kept nor within reach. */
export const OFFLINE_PAGE = 'offline/';

/** Address of the list of a deployment’s files, below the base. */
export function listAddress(id: string): string {
  return `offline/${id}.json`;
}

/** Address of a part of that list. */
export function partAddress(id: string, part: number): string {
  return `offline/${id}-${part}.json`;
}

/** Whether an address is that of such a list or part. */
export function isList(address: string): boolean {
  return /^offline\/[^/]+\.json$/.test(address);
}

/** The part that a file is listed in: the same for one address wherever it is worked out (FNV-1a, 32 bits). */
export function partOf(address: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % parts;
}

/** What the names of all caches of a site begin with; another site of the same origin has another. */
export function cachePrefix(base: string): string {
  return `border-briefing ${base} `;
}

/** Hexadecimal digits of a checksum: enough to tell deployments apart, and short in the list. */
export const CHECKSUM_DIGITS = 16;

/** The first digits of a file’s SHA-256. */
export async function checksum(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest.subarray(0, CHECKSUM_DIGITS / 2), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

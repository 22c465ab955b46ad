import { hash } from 'node:crypto';

/** A file as it is published. */
export interface PublishedFile {
  /** SHA-256, hexadecimal. */
  sum: string;
  /** Size in bytes. */
  bytes: number;
}

/** Files that have been written as they will be published, by name (`kursk/index.html`): what comes later need not read them. */
export type PublishedFiles = Map<string, PublishedFile>;

/** Notes down a file that is written as it will be published. */
export function noteFile(files: PublishedFiles, name: string, content: Uint8Array): PublishedFile {
  const file = { sum: sumOf(content), bytes: content.length };
  files.set(name, file);
  return file;
}

/** SHA-256 of a file’s content, hexadecimal. */
export function sumOf(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex');
}

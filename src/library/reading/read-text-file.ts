import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.ts';
import { readBytes } from './read-bytes.ts';
import { sha256 } from './sha256.ts';

/** A text file of the content. */
export interface TextFile {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Decoded text without a byte order mark. */
  text: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: string;
}

/**
 * Reads one UTF-8 file.
 * @param path its absolute path; `file` is its path in messages.
 * @param problems receives a problem if it cannot be read or is not UTF-8.
 * @returns undefined if there is a problem.
 */
export function readTextFile(path: string, file: string, problems: Problem[]): TextFile | undefined {
  const bytes = readBytes(path, file, problems);
  if (bytes === undefined) return undefined;
  if (isUtf8(bytes))
    return {
      file,
      text: new TextDecoder().decode(bytes),
      bytes,
      sha256: sha256(bytes),
    };
  // A line break is never part of a multi-byte character, so each line can be checked by itself.
  const lines = bytes.toString('latin1').split('\n');
  problems.push({
    file,
    line: lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1,
    what: 'The file is not UTF-8 text.',
    todo: 'Save it as UTF-8 (in most editors: “Save with encoding”), then look at its accented letters and quotation marks.',
  });
  return undefined;
}

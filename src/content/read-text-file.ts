import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';
import { sha256 } from './sha256.ts';

/** A text file of the content as it lies on disk. */
export interface TextFile {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Decoded text, a byte order mark taken off. */
  text: string;
  /** SHA-256 of the file's bytes, 64 hexadecimal digits. */
  sha256: string;
}

/**
 * Reads one UTF-8 file.
 * @param path where it lies; `file` is how problems name it.
 * @param problems takes a problem if the bytes are not UTF-8.
 * @returns undefined if it cannot be decoded.
 */
export function readTextFile(path: string, file: string, problems: Problem[]): TextFile | undefined {
  const bytes = readFileSync(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file, text, sha256: sha256(bytes) };
  } catch {
    problems.push({
      file,
      line: lineOfFirstFault(bytes),
      what: 'The file is not UTF-8 text.',
      todo: 'Save it as UTF-8 (in most editors: “Save with encoding”), then look at its accented letters and quotation marks.',
    });
    return undefined;
  }
}

/** Line of the first byte that is no UTF-8: every line is decoded on its own, which is sound because 0x0A is never part of a longer character. */
function lineOfFirstFault(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

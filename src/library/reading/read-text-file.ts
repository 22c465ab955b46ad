import { isUtf8 } from 'node:buffer';
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
  if (isUtf8(bytes))
    return {
      file,
      text: new TextDecoder().decode(bytes),
      sha256: sha256(bytes),
    };
  // A line break is never part of a longer character, so that each line is valid by itself or not.
  const lines = bytes.toString('latin1').split('\n');
  problems.push({
    file,
    line: lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1,
    what: 'The file is not UTF-8 text.',
    todo: 'Save it as UTF-8 (in most editors: “Save with encoding”), then look at its accented letters and quotation marks.',
  });
  return undefined;
}

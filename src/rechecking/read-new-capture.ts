import { readFileSync, statSync } from 'node:fs';
import { readTextFile } from '../content/read-text-file.ts';
import type { Problem } from '../content/problem.ts';

/** No page of a newspaper comes near this; a file that does is another thing. */
const MOST_BYTES = 2_000_000;

/**
 * Reads a new capture, which may lie anywhere.
 * @param path as it was typed.
 * @throws Error that says what is wrong and what to do, where it is no plain text of a page.
 */
export function readNewCapture(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`There is no file “${path}”. Save the page there as plain text.`);
  if (found.isDirectory()) throw new Error(`“${path}” is a folder. Name the file in it that holds the page.`);
  if (!found.isFile()) throw new Error(`“${path}” is no file. Save the page as plain text.`);
  if (found.size > MOST_BYTES)
    throw new Error(
      `“${path}” has ${(found.size / 1e6).toFixed(1)} MB, and a page of text has up to ${MOST_BYTES / 1e6} MB. Name the file that holds the words of the page alone.`,
    );
  if (readFileSync(path).includes(0))
    throw new Error(`“${path}” holds bytes that no text has (NUL). Save the page as plain text, in UTF-8.`);
  const problems: Problem[] = [];
  const text = readTextFile(path, path, problems)?.text;
  const [problem] = problems;
  if (text === undefined)
    throw new Error(`“${path}”, line ${problem?.line ?? 1}: ${problem?.what ?? ''} ${problem?.todo ?? ''}`);
  if (text.trim() === '') throw new Error(`“${path}” is empty. Save the page there as plain text.`);
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text))
    throw new Error(`“${path}” is HTML. Save the page as plain text, as the capture was.`);
  return text;
}

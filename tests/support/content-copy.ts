import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/content/problem.ts';
import { readLibrary } from '../../src/library.ts';

/** The site’s own content, as it lies in the repository. */
export const REAL_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** A copy of the real content that a test may spoil. Files are named as problems name them: `content/articles/x.md`. */
export interface ContentCopy {
  dir: string;
  /** The files of a folder of the content, in order. */
  files: (folder: string) => string[];
  read: (file: string) => string;
  write: (file: string, text: string | Uint8Array) => void;
  remove: (file: string) => void;
  /** Replaces the one place where `from` stands; a text that stands nowhere or twice is a fault of the test. */
  change: (file: string, from: string, to: string) => void;
  /** Line (1-based) of the one place where `text` stands. */
  lineOf: (file: string, text: string) => number;
  problems: () => Problem[];
}

/** Copies the real content into a folder of its own, gone after the test. */
export function copyContent(test: TestContext): ContentCopy {
  const root = mkdtempSync(join(tmpdir(), 'border-briefing-'));
  test.after(() => {
    rmSync(root, { recursive: true });
  });
  const dir = join(root, 'content');
  cpSync(REAL_CONTENT, dir, { recursive: true });

  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string | Uint8Array): void => {
    writeFileSync(join(root, file), text);
  };
  const placeOf = (file: string, text: string): number => {
    const places = read(file).split(text).length - 1;
    if (places !== 1) throw new Error(`“${text}” stands ${places} times in ${file}, not once.`);
    return read(file).indexOf(text);
  };
  return {
    dir,
    files: (folder) =>
      readdirSync(join(dir, folder))
        .sort()
        .map((name) => `content/${folder}/${name}`),
    read,
    write,
    remove: (file) => {
      rmSync(join(root, file), { recursive: true });
    },
    change: (file, from, to) => {
      const place = placeOf(file, from);
      const text = read(file);
      write(file, text.slice(0, place) + to + text.slice(place + from.length));
    },
    lineOf: (file, text) => read(file).slice(0, placeOf(file, text)).split('\n').length,
    problems: () => readLibrary(dir).problems,
  };
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A small library of invented text that builds, with at least one of everything that content can have. */
export const VALID_CONTENT = new URL('../fixtures/content/valid', import.meta.url).pathname;

/** Inside the project: builds into folders outside share one place for what Astro keeps between its steps. */
const COPIES = new URL('../../.test', import.meta.url).pathname;

/** A copy of it that a test may spoil. Files are named as messages name them: `content/articles/x.md`. */
export interface FixtureLibrary {
  /** For `CONTENT_DIR`. */
  contentDir: string;
  /** An empty folder beside it, for what is built. */
  siteDir: string;
  read: (file: string) => string;
  write: (file: string, text: string | Uint8Array) => void;
  /** Removes a file or a folder. */
  remove: (file: string) => void;
  /** Replaces the one place where `from` stands; a text that stands nowhere or twice is a fault of the test. */
  change: (file: string, from: string, to: string) => void;
}

/** Copies the valid fixture library into a folder of its own, gone after the test. */
export function copyFixtureLibrary(test: TestContext): FixtureLibrary {
  mkdirSync(COPIES, { recursive: true });
  const root = mkdtempSync(join(COPIES, 'library-'));
  test.after(() => {
    rmSync(root, { recursive: true });
  });
  cpSync(VALID_CONTENT, join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'site'));

  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  return {
    contentDir: join(root, 'content'),
    siteDir: join(root, 'site'),
    read,
    write,
    remove: (file) => {
      if (!existsSync(join(root, file))) throw new Error(`There is no ${file} to remove.`);
      rmSync(join(root, file), { recursive: true });
    },
    change: (file, from, to) => {
      const parts = read(file).split(from);
      if (parts.length !== 2)
        throw new Error(`“${from}” stands ${parts.length - 1} times in ${file}, not once.`);
      write(file, parts.join(to));
    },
  };
}

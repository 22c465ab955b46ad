import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** Inside the project: for builds into outside folders Astro would use one shared place for intermediate files. */
const COPIES = join(import.meta.dirname, '../../.test');

/** The site’s own content, in the repository. */
export const REAL_CONTENT = join(import.meta.dirname, '../../content');

/** A small valid library of invented text, with at least one entry of every kind. */
export const VALID_CONTENT = join(import.meta.dirname, '../fixtures/content/valid');

/** A copy of a content folder that a test may change. Files are named as in messages: `content/articles/x.md`. */
export interface FixtureLibrary {
  /** Value for `CONTENT_DIR`. */
  contentDir: string;
  /** An empty folder beside it, for the output of builds. */
  siteDir: string;
  /** The files of a folder of the content, in order. */
  files: (folder: string) => string[];
  read: (file: string) => string;
  write: (file: string, text: string | Uint8Array) => void;
  /** Removes a file or a folder. */
  remove: (file: string) => void;
  /** Replaces the only occurrence of `from`; fails if there is none, or more than one. */
  change: (file: string, from: string, to: string) => void;
  /** Line (1-based) of the only occurrence of `text`. */
  lineOf: (file: string, text: string) => number;
}

/** Copies a content folder, by default the valid library. The copy is removed after the test. */
export function copyFixtureLibrary(test: TestContext, content = VALID_CONTENT): FixtureLibrary {
  mkdirSync(COPIES, { recursive: true });
  const root = mkdtempSync(join(COPIES, 'library-'));
  test.after(() => {
    rmSync(root, { recursive: true });
  });
  const contentDir = join(root, 'content');
  cpSync(content, contentDir, { recursive: true });
  mkdirSync(join(root, 'site'));

  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const around = (file: string, text: string): [before: string, after: string] => {
    const [before = '', after, ...more] = read(file).split(text);
    if (after === undefined || more.length > 0)
      throw new Error(`“${text}” is ${read(file).split(text).length - 1} times in ${file}, not once.`);
    return [before, after];
  };
  return {
    contentDir,
    siteDir: join(root, 'site'),
    files: (folder) =>
      readdirSync(join(contentDir, folder))
        .sort()
        .map((name) => `content/${folder}/${name}`),
    read,
    write,
    remove: (file) => {
      if (!existsSync(join(root, file))) throw new Error(`There is no ${file} to remove.`);
      rmSync(join(root, file), { recursive: true });
    },
    change: (file, from, to) => {
      write(file, around(file, from).join(to));
    },
    lineOf: (file, text) => around(file, text)[0].split('\n').length,
  };
}

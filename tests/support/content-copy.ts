import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Problem } from '../../src/library/reading/problem.ts';
import { readLibrary } from '../../src/library/library.ts';
import { copyLibrary, type LibraryCopy } from './library-copy.ts';

/** The site’s own content, in the repository. */
export const REAL_CONTENT = join(import.meta.dirname, '../../content');

/** A copy of the real content that a test may change. */
export interface ContentCopy extends LibraryCopy {
  dir: string;
  problems: () => Problem[];
}

/** Copies the real content into a new folder, which is removed after the test. */
export function copyContent(test: TestContext): ContentCopy {
  const copy = copyLibrary(test, REAL_CONTENT);
  return {
    ...copy,
    dir: copy.contentDir,
    problems: () => readLibrary(copy.contentDir).problems,
  };
}

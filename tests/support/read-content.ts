import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/library/copies/read-article.ts';
import { contentDirectory } from '../../src/outputs/publishing/open-library.ts';
import { readLibrary } from '../../src/library/library.ts';

/** The content that is to be tested: the folder that `CONTENT_DIR` names, or content/. */
export const CONTENT = contentDirectory();

const read = readLibrary(CONTENT, { copies: 'full' });

/** What is wrong with it. */
export const PROBLEMS = read.problems;

/** Its library. With problems this lacks what has one. */
export const LIBRARY = read.library;

/** The text of an article’s capture. */
export function captureOf({ id }: Pick<Article, 'id'>): string {
  return readFileSync(join(CONTENT, 'captures', `${id}.txt`), 'utf8');
}

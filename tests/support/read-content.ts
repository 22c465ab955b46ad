import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/library/copies/read-article.ts';
import { contentFolder } from '../../src/outputs/settings.ts';
import { readLibrary } from '../../src/library/library.ts';

/** The content under test: the folder in `CONTENT_DIR`, or content/. */
export const CONTENT = contentFolder(process.env);

const read = readLibrary(CONTENT, { copies: 'full' });

/** Its problems. */
export const PROBLEMS = read.problems;

/** Its library, without the parts that have problems. */
export const LIBRARY = read.library;

/** The text of an article’s capture. */
export function captureOf({ id }: Pick<Article, 'id'>): string {
  return readFileSync(join(CONTENT, 'captures', `${id}.txt`), 'utf8');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/library/copies/read-article.ts';
import { readLibrary, type Library } from '../../src/library/library.ts';
import { REAL_CONTENT } from './content-copy.ts';

/** The library of the site. */
export const REAL_LIBRARY: Library = readLibrary(REAL_CONTENT).library;

/** Its articles. */
export const REAL_ARTICLES: readonly Article[] = REAL_LIBRARY.articles;

/** The capture of an article, as text. */
export function captureOf({ id }: Article): string {
  return readFileSync(join(REAL_CONTENT, 'captures', `${id}.txt`), 'utf8');
}

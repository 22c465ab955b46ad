import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/articles/read-article.ts';
import type { CopyPassage, CopyToCompare } from '../../src/fidelity/compare-copy.ts';
import { readLibrary, type Library } from '../../src/library.ts';
import { REAL_CONTENT } from './content-copy.ts';

/** The library of the site. */
export const REAL_LIBRARY: Library = readLibrary(REAL_CONTENT).library;

/** Its five articles. */
export const REAL_ARTICLES: readonly Article[] = REAL_LIBRARY.articles;

/** The capture of an article, as text. */
export function captureOf({ id }: Article): string {
  return readFileSync(join(REAL_CONTENT, 'captures', `${id}.txt`), 'utf8');
}

/** What the fidelity check compares for a real article; a fresh object each time, free to be changed. */
export function realComparison(article: Article): CopyToCompare {
  const passage = ({ text, line }: CopyPassage): CopyPassage => ({ text, line });
  const isHead = (kind: string): boolean => ['title', 'standfirst', 'byline'].includes(kind);
  return {
    file: article.file,
    captureFile: article.captureFile,
    capture: captureOf(article),
    head: article.blocks
      .filter(({ kind }) => isHead(kind) && !(kind === 'title' && article.titleSupplied !== undefined))
      .map(passage),
    body: article.rows.flatMap((row) =>
      row.blocks.map((block) => ({
        ...passage(block),
        ...(row.kind === 'list' ? { marker: 'bullet' } : {}),
      })),
    ),
    omitted: article.omitted.map((omission) => ({ ...omission, line: 1 })),
  };
}

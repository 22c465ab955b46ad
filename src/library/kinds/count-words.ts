import type { Article } from '../copies/read-article.ts';
import { citableBlocks } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { WordGroup } from './words-schema.ts';

/** How often one article uses a term, and where. */
export interface TermCount {
  article: Article;
  count: number;
  /** The passages that have it, in reading order. */
  blocks: Block[];
}

/** A term with its counts, one for each article. */
export interface CountedTerm {
  term: string;
  counts: TermCount[];
}

/** Counts every term of a group in every article: whole words, ignoring case, all forms together. */
export function countWords({ terms }: Pick<WordGroup, 'terms'>, articles: readonly Article[]): CountedTerm[] {
  return terms.map(({ term, match }) => {
    const forms = match.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, 'giu');
    const counts = articles.map((article): TermCount => {
      const found = citableBlocks(article).map((block) => ({
        block,
        count: [...block.text.matchAll(pattern)].length,
      }));
      const hits = found.filter(({ count }) => count > 0);
      return {
        article,
        count: hits.reduce((sum, { count }) => sum + count, 0),
        blocks: hits.map(({ block }) => block),
      };
    });
    return { term, counts };
  });
}

import { citableBlocks, type Article } from '../articles/read-article.ts';
import type { Block } from '../articles/render-copy.ts';
import { wholeWords } from './whole-words.ts';

/** The places of one article that name a person. */
export interface Mentions {
  article: Article;
  /** In reading order. */
  blocks: Block[];
}

/**
 * Finds the passages in which one of the spellings stands as whole words; articles that have none are left out.
 * @param mistakes words that an article prints by mistake, by its id: a spelling inside them names nobody.
 */
export function findMentions(
  spellings: readonly string[],
  articles: readonly Article[],
  mistakes: ReadonlyMap<string, readonly string[]> = new Map(),
): Mentions[] {
  const names = wholeWords(spellings);
  return articles
    .map((article) => {
      const mistaken = wholeWords(mistakes.get(article.id) ?? []);
      const blocks = citableBlocks(article).filter(
        // What stands in their place keeps the words around them apart.
        ({ text }) => text.replaceAll(mistaken, '|').search(names) !== -1,
      );
      return { article, blocks };
    })
    .filter(({ blocks }) => blocks.length > 0);
}

import { citableBlocks, type Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import { wholeWords } from './whole-words.ts';

/** The passages of one article that name a person. */
export interface Mentions {
  article: Article;
  /** In reading order. */
  blocks: Block[];
}

/**
 * Finds the passages that contain one of the spellings as whole words; articles without any are left out.
 * @param mistakes words that an article prints by mistake, by article id: inside them a spelling names nobody.
 */
export function mentionsOf(
  spellings: readonly string[],
  articles: readonly Article[],
  mistakes: ReadonlyMap<string, readonly string[]> = new Map(),
): Mentions[] {
  const names = wholeWords(spellings);
  return articles.flatMap((article) => {
    const mistaken = wholeWords(mistakes.get(article.id) ?? []);
    const blocks = citableBlocks(article).filter(
      ({ text }) =>
        spellings.some((spelling) => text.includes(spelling)) &&
        // The replacement keeps the words on both sides apart.
        text.replaceAll(mistaken, '|').search(names) !== -1,
    );
    return blocks.length === 0 ? [] : [{ article, blocks }];
  });
}

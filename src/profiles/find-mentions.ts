import { citableBlocks, type Article } from '../articles/read-article.ts';
import type { Block } from '../articles/render-copy.ts';
import { namesByFirstWord, namesIn } from './names-in.ts';
import { wholeWords } from './whole-words.ts';

/** The places of one article that name a person. */
export interface Mentions {
  article: Article;
  /** In reading order. */
  blocks: Block[];
}

/**
 * Reads every passage once for all names, however many these are.
 * @param names every spelling that will be asked for.
 * @param mistakes words that an article prints by mistake, by its id: a spelling inside them names nobody.
 * @returns what finds the passages in which one of some spellings stands as whole words; articles without any are left out.
 */
export function mentionFinder(
  names: Iterable<string>,
  articles: readonly Article[],
  mistakes: ReadonlyMap<string, readonly string[]> = new Map(),
): (spellings: readonly string[]) => Mentions[] {
  const lookUp = namesByFirstWord(names);
  const found = new Map<string, Set<Block>>();
  const places = new Map<Block, { article: Article; order: number }>();
  for (const article of articles) {
    const mistaken = wholeWords(mistakes.get(article.id) ?? []);
    for (const block of citableBlocks(article)) {
      // What stands in their place keeps the words around them apart.
      const text = mistakes.has(article.id) ? block.text.replaceAll(mistaken, '|') : block.text;
      for (const name of namesIn(text, lookUp)) {
        const blocks = found.get(name) ?? new Set();
        found.set(name, blocks.add(block));
        if (!places.has(block)) places.set(block, { article, order: places.size });
      }
    }
  }
  const order = (block: Block): number => places.get(block)?.order ?? 0;
  return (spellings) => {
    const blocks = new Set(spellings.flatMap((name) => [...(found.get(name) ?? [])]));
    const byArticle = Map.groupBy(
      [...blocks].sort((a, b) => order(a) - order(b)),
      (block) => places.get(block)?.article,
    );
    return [...byArticle].flatMap(([article, own]) => (article ? [{ article, blocks: own }] : []));
  };
}

/** How many passages name a person. */
export function passagesNaming({ mentions }: { mentions: readonly Mentions[] }): number {
  return mentions.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

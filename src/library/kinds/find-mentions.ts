import { citableBlocks, type Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import { tableOfNames, namesIn } from './names-in.ts';
import { wholeWords } from './whole-words.ts';

/** The passages of one article that name a person. */
export interface Mentions {
  article: Article;
  /** In reading order. */
  blocks: Block[];
}

/** Finds the passages that contain one of the spellings as whole words; articles without any are left out. */
export type FindMentions = (spellings: readonly string[]) => Mentions[];

/**
 * Searches every passage once for all names.
 * @param names every spelling that will be looked up.
 * @param mistakes words that an article prints by mistake, by article id.
 * @returns two lookups: `printed` finds a spelling wherever it is printed; `meant` ignores it inside the words of a mistake,
 * where it names nobody.
 */
export function mentionFinder(
  names: Iterable<string>,
  articles: readonly Article[],
  mistakes: ReadonlyMap<string, readonly string[]> = new Map(),
): { printed: FindMentions; meant: FindMentions } {
  const lookUp = tableOfNames(names);
  const printed = new Map<string, Block[]>();
  const notMeant = new Map<string, Set<Block>>();
  const places = new Map<Block, { article: Article; order: number }>();
  for (const article of articles) {
    const mistaken = mistakes.has(article.id) ? wholeWords(mistakes.get(article.id) ?? []) : undefined;
    for (const block of citableBlocks(article)) {
      const found = namesIn(block.text, lookUp);
      if (found.size === 0) continue;
      places.set(block, { article, order: places.size });
      for (const name of found) {
        const blocks = printed.get(name);
        if (blocks === undefined) printed.set(name, [block]);
        else blocks.push(block);
      }
      if (mistaken === undefined) continue;
      // The replacement keeps the words on both sides apart.
      const meant = namesIn(block.text.replaceAll(mistaken, '|'), lookUp);
      for (const name of found)
        if (!meant.has(name)) notMeant.set(name, (notMeant.get(name) ?? new Set()).add(block));
    }
  }
  const order = (block: Block): number => places.get(block)?.order ?? 0;
  const mentions = (blocks: readonly Block[]): Mentions[] => {
    const inOrder = [...new Set(blocks)].sort((a, b) => order(a) - order(b));
    const byArticle = Map.groupBy(inOrder, (block) => places.get(block)?.article);
    return [...byArticle].flatMap(([article, own]) => (article ? [{ article, blocks: own }] : []));
  };
  return {
    printed: (spellings) => mentions(spellings.flatMap((name) => printed.get(name) ?? [])),
    meant: (spellings) =>
      mentions(
        spellings.flatMap((name) =>
          (printed.get(name) ?? []).filter((block) => notMeant.get(name)?.has(block) !== true),
        ),
      ),
  };
}

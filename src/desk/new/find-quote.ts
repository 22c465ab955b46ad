import type { Article } from '../../library/copies/read-article.ts';
import type { Block } from '../../library/copies/render-copy.ts';
import { locateQuote, type QuotePlace } from '../../library/citations/locate-quote.ts';
import { nearestPassage, type NearestPassage } from '../../library/citations/nearest-passage.ts';

/** The passages of each article that can be quoted. */
export type Copies = ReadonlyMap<Article, readonly Block[]>;

/** Words in one article, with every place where they occur. */
export interface FoundQuote {
  article: Article;
  places: QuotePlace<Block>[];
}

/** The passage of an article that is nearest to words that were not found. */
export interface NearQuote extends NearestPassage<Block> {
  article: Article;
}

/** Maximum number of passages to suggest. */
const NEAREST = 3;

/** The articles that contain exactly these words. */
export function findQuote(quote: string, copies: Copies): FoundQuote[] {
  return [...copies]
    .map(([article, blocks]) => ({ article, places: locateQuote(quote, blocks) }))
    .filter(({ places }) => places.length > 0);
}

/** The nearest passages, at most one per article and three in all, the most similar first. */
export function findNearQuotes(quote: string, copies: Copies): NearQuote[] {
  return [...copies]
    .flatMap(([article, blocks]) => {
      const near = nearestPassage(quote, blocks);
      return near === undefined ? [] : [{ ...near, article }];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEAREST);
}

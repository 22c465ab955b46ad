import type { Article } from '../../library/copies/read-article.ts';
import type { Block } from '../../library/copies/render-copy.ts';
import { locateQuote, type QuotePlace } from '../../library/citations/locate-quote.ts';
import { nearestPassage, type NearestPassage } from '../../library/citations/nearest-passage.ts';

/** What can be quoted of each article. */
export type Copies = ReadonlyMap<Article, readonly Block[]>;

/** Words in one article, with every place where they are. */
export interface FoundQuote {
  article: Article;
  places: QuotePlace<Block>[];
}

/** A passage that comes near to words which no article has. */
export interface NearQuote extends NearestPassage<Block> {
  article: Article;
}

/** More passages than these are no help. */
const NEAREST = 3;

/** The articles that have these words, character by character. */
export function findQuote(quote: string, copies: Copies): FoundQuote[] {
  return [...copies].flatMap(([article, blocks]) => {
    const search = locateQuote(quote, blocks);
    if (search.state === 'absent') return [];
    return [{ article, places: search.state === 'found' ? [search.place] : search.places }];
  });
}

/** The nearest passage of each article that has one, the likest first, three at most. */
export function findNearQuotes(quote: string, copies: Copies): NearQuote[] {
  return [...copies]
    .flatMap(([article, blocks]) => {
      const near = nearestPassage(quote, blocks);
      return near === undefined ? [] : [{ ...near, article }];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEAREST);
}

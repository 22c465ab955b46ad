import { nearestPassage, type NearestPassage } from '../citations/nearest-passage.ts';
import { locateQuote, type Quotable, type QuotePlace } from '../citations/locate-quote.ts';

/** What came of looking for words in all copies. */
export interface FoundQuote<Block extends Quotable = Quotable> {
  /** The articles that hold the words, with each place. */
  holders: { article: string; places: QuotePlace<Block>[] }[];
  /** Where no article holds them: the passage that comes nearest. */
  nearest?: NearestPassage<Block> & { article: string };
}

/** So many articles are looked through for the nearest passage: those that have most of the words. */
const LOOKED_THROUGH = 20;

/**
 * Looks for words in all copies.
 * @param copies the blocks of every copy, by article id.
 * @param article the one to look for the nearest passage in; left out, all of them.
 */
export function findQuote<Block extends Quotable>(
  quote: string,
  copies: ReadonlyMap<string, readonly Block[]>,
  article?: string,
): FoundQuote<Block> {
  const holders = [...copies].flatMap(([id, blocks]) => {
    const places = placesOf(quote, blocks);
    return places.length === 0 ? [] : [{ article: id, places }];
  });
  if (holders.length > 0) return { holders };
  const nearest = likeliest(quote, copies, article)
    .flatMap(([id, blocks]) => {
      const near = nearestPassage(quote, blocks);
      return near === undefined ? [] : [{ ...near, article: id }];
    })
    .reduce<FoundQuote<Block>['nearest']>(
      (best, next) => (best === undefined || next.likeness > best.likeness ? next : best),
      undefined,
    );
  return nearest === undefined ? { holders } : { holders, nearest };
}

function placesOf<Block extends Quotable>(quote: string, blocks: readonly Block[]): QuotePlace<Block>[] {
  const search = locateQuote(quote, blocks);
  if (search.state === 'absent') return [];
  return search.state === 'found' ? [search.place] : search.places;
}

/** The named copy, or those that have most of the quotation’s words: to compare it with every passage of thousands takes minutes. */
function likeliest<Block extends Quotable>(
  quote: string,
  copies: ReadonlyMap<string, readonly Block[]>,
  article: string | undefined,
): [string, readonly Block[]][] {
  const all = [...copies];
  if (article !== undefined) return all.filter(([id]) => id === article);
  if (all.length <= LOOKED_THROUGH) return all;
  const wanted = [...new Set(quote.toLowerCase().match(/[\p{L}\p{N}]+/gu))];
  return all
    .map((copy) => {
      const text = copy[1].map((block) => block.text.toLowerCase()).join(' ');
      return { copy, shared: wanted.filter((word) => text.includes(word)).length };
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, LOOKED_THROUGH)
    .map(({ copy }) => copy);
}

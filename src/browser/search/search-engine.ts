import { findPassages, type Findings } from './find-passages.ts';
import type { IndexStart } from '../../library/search/index-start.ts';
import {
  fetchJson,
  fetchRecords,
  numberOf,
  openIndex,
  type NumberedResult,
  type OpenIndex,
  type Pagefind,
  type PagefindResult,
} from './open-index.ts';
import type { Query } from './parse-query.ts';
import { failureOf, Silence, withPatience } from './search-failure.ts';
import { FILTERS, type Filter } from '../../library/search/search-record.ts';
import { indexWord } from '../../library/search/word-forms.ts';

/** Search options other than the query. */
export interface Choice {
  filters: Partial<Record<Filter, string[]>>;
  sort: 'relevance' | 'date';
}

/** The results, and how many more records the index has. */
export interface Answer extends Findings {
  more: number;
}

/** How often a search is repeated before a part of the index counts as missing. */
const ATTEMPTS = 4;
/** A part of the index, which Pagefind fetches when a search needs it. */
const PART = /\.pf_(?:index|filter)$/;
/** If this many records have all of the words, those with some of them are not searched for. */
const ENOUGH = 5;
/** Records fetched for one search, of the briefing and of the articles each; more are fetched on request. */
export const RECORDS_SHOWN = 8;

/** Pagefind, loaded on first use. Every call returns a result or throws a SearchFailure; none hangs. */
export class SearchEngine {
  readonly #base: string;
  readonly #locate: () => Promise<IndexStart>;
  #index: Promise<OpenIndex> | undefined;
  /** How many parts of an index have been requested. */
  #partsAsked = 0;

  /**
   * @param base path the site is served from.
   * @param locate asks the site which index is current. Its first response may have been requested earlier.
   */
  constructor(base: string, locate: () => Promise<IndexStart>) {
    this.#base = base;
    this.#locate = locate;
    const fetchFile = globalThis.fetch.bind(globalThis);
    globalThis.fetch = (file, options) => {
      const address = file instanceof Request ? file.url : String(file);
      if (PART.test(address)) this.#partsAsked++;
      return fetchFile(file, options);
    };
  }

  /** Loads the index. If that fails, the search that needs it reports it. */
  warm(): void {
    this.#open().catch(() => undefined);
  }

  /**
   * Runs a query.
   * @param limit maximum records to fetch, of the briefing and of the articles each, best first.
   * @param early called with the full matches as soon as they are known, if partial matches will follow; the result has
   *   the same full matches.
   * @throws SearchFailure if the index cannot be used; a new call tries again.
   */
  async search(
    query: Query,
    choice: Choice,
    limit = RECORDS_SHOWN,
    early: (answer: Answer) => void = () => undefined,
  ): Promise<Answer> {
    const before = this.#index;
    try {
      return await this.#search(query, choice, limit, early);
    } catch (error) {
      await this.#forget();
      // This page may be older than the current deployment, which has another index.
      const hasMoved = !(error instanceof Silence) && (await this.#hasMoved(before));
      if (!hasMoved) throw await failureOf(error);
    }
    try {
      return await this.#search(query, choice, limit, early);
    } catch (error) {
      await this.#forget();
      throw await failureOf(error);
    }
  }

  /** A JSON file of the index: `vocabulary.json` with words for “did you mean”, or `quotable.json`. */
  async file(name: string): Promise<unknown> {
    return fetchJson(`${(await this.#open()).folder}${name}`);
  }

  async #search(
    query: Query,
    { filters, sort }: Choice,
    limit: number,
    early: (answer: Answer) => void,
  ): Promise<Answer> {
    const index = await this.#open();
    const options = {
      filters: Object.fromEntries(
        FILTERS.flatMap((filter) => (filters[filter]?.length ? [[filter, { any: filters[filter] }]] : [])),
      ),
      sort: sort === 'date' ? { date: 'desc' } : {},
    };
    const ask = async (words: string): Promise<NumberedResult[]> => {
      const results = await this.#ask(() => index.pagefind.search(words, options));
      return results.map(({ id, score }) => ({ number: numberOf(index, id), score }));
    };
    const words = query.terms.map(indexWord);
    const offered = words.length === 0 ? [] : await ask(words.join(' '));
    const first = bestOfEither(offered, index, limit);
    const more = offered.length - first.length;
    const keepOrder = sort === 'date';
    const all = findPassages(await fetchRecords(first, index), query, { keepOrder });
    if (words.length < 2 || (all.full.length >= ENOUGH && all.unmet.length === 0)) return { ...all, more };

    // Few records have all of the words, so add those with some of them.
    const isShown = all.full.length > 0 && all.unmet.length === 0;
    if (isShown) early({ ...all, partial: [], more });
    const scores = new Map(first.map(({ number }) => [number, Infinity]));
    for (const word of words)
      for (const { number, score } of bestOfEither(await ask(word), index, limit))
        scores.set(number, (scores.get(number) ?? 0) + score);
    const some = [...scores]
      .map(([number, score]): NumberedResult => ({ number, score }))
      .sort((one, other) => other.score - one.score)
      .slice(0, 3 * limit);
    const known = findPassages(await fetchRecords(some, index), query, { keepOrder });
    return { ...known, ...(isShown && { full: all.full }), more };
  }

  /**
   * Runs a search in Pagefind. It silently skips a part of the index that it cannot fetch or read, so a reader would read that no
   * passage has the word. But it requests such a part again the next time, so a result is complete once nothing was fetched for it.
   * @throws Error if a part cannot be fetched.
   */
  async #ask(search: () => ReturnType<Pagefind['search']>): Promise<PagefindResult[]> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = this.#partsAsked;
      const { results } = await withPatience(search());
      if (this.#partsAsked === before) return results;
    }
    throw new Error('A part of the index cannot be fetched or read.');
  }

  #open(): Promise<OpenIndex> {
    this.#index ??= withPatience(this.#locate().then((start) => openIndex(this.#base, start)));
    return this.#index;
  }

  /** Whether the site now has another index than the one that failed. */
  async #hasMoved(before: Promise<OpenIndex> | undefined): Promise<boolean> {
    try {
      const [old, now] = [(await before)?.start.id, (await withPatience(this.#locate())).id];
      return old !== now;
    } catch {
      return false;
    }
  }

  /** Resets after a failure, since Pagefind would remember the failure. */
  async #forget(): Promise<void> {
    const failed = this.#index;
    this.#index = undefined;
    try {
      await (await failed)?.pagefind.destroy();
    } catch {
      // It never started: there is nothing to destroy.
    }
  }
}

/** The briefing and the articles have separate limits, so that our many statements never push an article out. */
function bestOfEither(
  results: readonly NumberedResult[],
  { start }: OpenIndex,
  limit: number,
): NumberedResult[] {
  const isArticle = ({ number }: NumberedResult): boolean => number < start.articles;
  return [
    ...results.filter(isArticle).slice(0, limit),
    ...results.filter((result) => !isArticle(result)).slice(0, limit),
  ];
}

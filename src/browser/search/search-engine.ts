import { findPassages, type Findings } from './find-passages.ts';
import type { FoundRecord, IndexedRecord } from '../../library/search/found-record.ts';
import type { IndexStart } from '../../library/search/index-start.ts';
import type { Query } from './parse-query.ts';
import { FILTERS, type Filter } from '../../library/search/search-record.ts';
import { indexWord } from '../../library/search/word-forms.ts';

/** The part of Pagefind’s JavaScript API (1.6) that we use. */
interface Pagefind {
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  search: (
    words: string | null,
    options: { filters?: object; sort: object },
  ) => Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  /** Pagefind’s name for the record. */
  id: string;
  score: number;
}

/** Search options other than the query. */
export interface Choice {
  filters: Partial<Record<Filter, string[]>>;
  sort: 'relevance' | 'date';
}

/** The results, and how many more records the index has. */
export interface Answer extends Findings {
  more: number;
}

/** Why a search failed. */
export type Failure = 'offline' | 'missing' | 'blocked' | 'silent';

/** A search that failed. */
export class SearchFailure extends Error {
  readonly reason: Failure;

  constructor(reason: Failure, cause: unknown) {
    super(`The search index cannot be used: ${reason}.`, { cause });
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}

/** Milliseconds after which a server that does not respond counts as unreachable. */
const PATIENCE = 8000;
/** How often a search is repeated before a part of the index counts as missing. */
const ATTEMPTS = 4;
/** A part of the index, which Pagefind fetches when a search needs it. */
const PART = /\.pf_(?:index|filter)$/;
/** If this many records have all of the words, those with some of them are not searched for. */
const ENOUGH = 5;
/** Records fetched for one search, of the briefing and of the articles each; more are fetched on request. */
export const RECORDS_SHOWN = 8;

/** An index that has been loaded. */
interface OpenIndex {
  pagefind: Pagefind;
  start: IndexStart;
  /** Its folder, with a slash at the end. */
  folder: string;
  /** The number of each record, by Pagefind’s name for it. */
  numbers: ReadonlyMap<string, number>;
  records: Map<number, Promise<Omit<FoundRecord, 'score'>>>;
}

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

  /** Words for “did you mean”. */
  async vocabulary(): Promise<readonly string[]> {
    return (await fetchJson(`${(await this.#open()).folder}vocabulary.json`)) as string[];
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
    this.#index ??= withPatience(this.#load());
    return this.#index;
  }

  async #load(): Promise<OpenIndex> {
    const start = await this.#locate();
    const folder = `${this.#base}pagefind/${start.id}/`;
    const { createInstance } = await importPagefind(`${folder}pagefind.js`);
    // On the main thread: a worker would be another file, and its fetches could not be observed.
    const pagefind = createInstance({
      basePath: folder,
      baseUrl: this.#base,
      metaCacheTag: start.id,
      noWorker: true,
    });
    await pagefind.init();
    // All records in the order of their numbers, so the numbers are known without fetching a record.
    const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
    const numbers = new Map(results.map(({ id }, number) => [id, number]));
    return { pagefind, start, folder, numbers, records: new Map() };
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

/** A record that Pagefind found. */
interface NumberedResult {
  number: number;
  score: number;
}

function numberOf({ numbers }: OpenIndex, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`The index offers the record ${id}, which it does not list.`);
  return number;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}

async function importPagefind(address: string): Promise<PagefindModule> {
  try {
    return (await import(/* @vite-ignore */ address)) as PagefindModule;
  } catch {
    // Browsers remember a module that failed to load, but request it again under another address.
    return (await import(/* @vite-ignore */ `${address}?again=${Date.now()}`)) as PagefindModule;
  }
}

/** Fetched records; each is fetched once. */
async function fetchRecords(results: readonly NumberedResult[], index: OpenIndex): Promise<FoundRecord[]> {
  const found = results.map(async ({ number, score }): Promise<FoundRecord> => {
    const record = index.records.get(number) ?? fetchRecord(number, index);
    index.records.set(number, record);
    return { ...(await record), score };
  });
  return withPatience(Promise.all(found));
}

async function fetchRecord(
  number: number,
  { folder, start }: OpenIndex,
): Promise<Omit<FoundRecord, 'score'>> {
  const record = (await fetchJson(`${folder}record/${number}.json`)) as IndexedRecord;
  return { ...record, voice: number < start.articles ? 'source' : 'ours' };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await withPatience(fetch(address));
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return withPatience(response.json());
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

class Silence extends Error {}

async function withPatience<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Silence('The server does not answer.'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function failureOf(error: unknown): Promise<SearchFailure> {
  if (!navigator.onLine) return new SearchFailure('offline', error);
  if (error instanceof Silence) return new SearchFailure('silent', error);
  return new SearchFailure((await runsWebAssembly()) ? 'missing' : 'blocked', error);
}

/** The smallest WebAssembly module; it fails to compile if a policy forbids WebAssembly. */
async function runsWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}

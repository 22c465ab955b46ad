import { findPassages, type Findings } from './find-passages.ts';
import type { FoundRecord, IndexedRecord } from '../../library/search/found-record.ts';
import type { IndexStart } from '../../library/search/index-start.ts';
import type { Query } from './parse-query.ts';
import { FILTERS, type Filter } from '../../library/search/search-record.ts';
import { indexWord } from '../../library/search/word-forms.ts';

/** What of Pagefind is used (1.6, its JavaScript API). */
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

/** What a reader has set besides the words. */
export interface Choice {
  filters: Partial<Record<Filter, string[]>>;
  sort: 'relevance' | 'date';
}

/** What was found, and how many records more the index offers. */
export interface Answer extends Findings {
  more: number;
}

/** Why a search could not be made. */
export type Failure = 'offline' | 'missing' | 'blocked' | 'silent';

/** A search that could not be made. */
export class SearchFailure extends Error {
  readonly reason: Failure;

  constructor(reason: Failure, cause: unknown) {
    super(`The search index cannot be used: ${reason}.`, { cause });
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}

/** Milliseconds after which a server that does not answer counts as out of reach. */
const PATIENCE = 8000;
/** How often Pagefind is asked the same before a part of its index counts as missing. */
const ATTEMPTS = 4;
/** A part of the index, which Pagefind fetches when a search needs it. */
const PART = /\.pf_(?:index|filter)$/;
/** Records with all of the words that leave no wish for those with some of them. */
const ENOUGH = 5;
/** Records of either voice fetched for one search; more are fetched when they are asked for. */
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

/** Pagefind, loaded when it is first wanted. Every call ends: with an answer, or with a SearchFailure. */
export class SearchEngine {
  readonly #base: string;
  readonly #locate: () => Promise<IndexStart>;
  #index: Promise<OpenIndex> | undefined;
  /** How many parts of an index have been asked for. */
  #partsAsked = 0;

  /**
   * @param base path the site is served from.
   * @param locate asks the site which index is current. Its first answer may have been asked for before.
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

  /** Loads the index. If that fails, the search that needs it says so. */
  warm(): void {
    this.#open().catch(() => undefined);
  }

  /**
   * Looks for a query.
   * @param limit records of either voice to be fetched, best first.
   * @param early gets the full matches as soon as they are known, where those with some of the words follow; the same
   *   full matches come back in the end.
   * @returns what was found.
   * @throws SearchFailure if the index cannot be used; calling again tries again.
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
      // This page may have been open since before a newer build, which has another index.
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

    // Few have all of the words: those with some of them are offered after them.
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
   * Asks Pagefind. It passes over a part of the index that it cannot fetch or read, and a reader would be told that no passage has
   * the word. But it asks for such a part again the next time, so an answer counts once nothing had to be fetched for it.
   * @throws Error if a part cannot be had.
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
    // In the page itself: a worker would be another file, and what it fetches could not be seen.
    const pagefind = createInstance({
      basePath: folder,
      baseUrl: this.#base,
      metaCacheTag: start.id,
      noWorker: true,
    });
    await pagefind.init();
    // All records in the order of their numbers: so the numbers are known without fetching anything of a record.
    const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
    const numbers = new Map(results.map(({ id }, number) => [id, number]));
    return { pagefind, start, folder, numbers, records: new Map() };
  }

  /** Whether the site has another index by now than the one that failed. */
  async #hasMoved(before: Promise<OpenIndex> | undefined): Promise<boolean> {
    try {
      const [old, now] = [(await before)?.start.id, (await withPatience(this.#locate())).id];
      return old !== now;
    } catch {
      return false;
    }
  }

  /** After a failure the next search begins with nothing; Pagefind itself would remember the failure. */
  async #forget(): Promise<void> {
    const failed = this.#index;
    this.#index = undefined;
    try {
      await (await failed)?.pagefind.destroy();
    } catch {
      // It never came to life: there is nothing to end.
    }
  }
}

/** A record that Pagefind offers. */
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
    // A browser remembers a program that came broken. Under another address it asks for it again.
    return (await import(/* @vite-ignore */ `${address}?again=${Date.now()}`)) as PagefindModule;
  }
}

/** The records that were found, each fetched once. */
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

/** Either voice has its own share, so that the many statements of ours never push an article out. */
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

/** The smallest program there is; where a policy forbids WebAssembly it does not start. */
async function runsWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}

import { findPassages, type Findings } from './find-passages.ts';
import { voiceOf, type FoundRecord, type IndexedRecord } from './found-record.ts';
import type { Query } from './parse-query.ts';
import { FILTERS, type Filter } from './search-record.ts';

/** What of Pagefind is used (1.6, its JavaScript API). */
interface Pagefind {
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  search: (
    words: string,
    options: { filters: object; sort: object },
  ) => Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  /** Name of the record’s file. */
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
/** Records with all of the words that leave no wish for those with some of them. */
const ENOUGH = 5;
/** Records of either voice fetched for one search; more are fetched when they are asked for. */
export const RECORDS_SHOWN = 8;

/** Pagefind, loaded when it is first wanted. Every call ends: with an answer, or with a SearchFailure. */
export class SearchEngine {
  readonly #base: string;
  #id: string;
  #module: Promise<Pagefind> | undefined;
  readonly #records = new Map<string, Promise<Omit<FoundRecord, 'score'>>>();

  /**
   * @param base path the site is served from.
   * @param id name of the index’s folder.
   */
  constructor(base: string, id: string) {
    this.#base = base;
    this.#id = id;
  }

  /** Folder of the index. */
  get #folder(): string {
    return `${this.#base}pagefind/${this.#id}/`;
  }

  /** Loads Pagefind. A failure is told by the search that needs it. */
  warm(): void {
    this.#load().catch(() => undefined);
  }

  /**
   * Looks for a query.
   * @param limit records of either voice to be fetched, best first.
   * @param early is told the full matches as soon as they are known, where those with some of the words follow; the same
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
    try {
      return await this.#search(query, choice, limit, early);
    } catch (error) {
      await this.#forget();
      // A newer build has another folder: this page may have been open since before it. Who is silent tells nothing of that.
      if (error instanceof Silence || !(await this.#hasMoved())) throw await failureOf(error);
    }
    try {
      return await this.#search(query, choice, limit, early);
    } catch (error) {
      await this.#forget();
      throw await failureOf(error);
    }
  }

  /** A file of the index, such as the words for “did you mean”. */
  async file(name: string): Promise<unknown> {
    const response = await withPatience(fetch(this.#folder + name));
    if (!response.ok) throw new Error(`${name} answers ${response.status}.`);
    return withPatience(response.json());
  }

  async #search(
    query: Query,
    { filters, sort }: Choice,
    limit: number,
    early: (answer: Answer) => void,
  ): Promise<Answer> {
    const pagefind = await this.#load();
    const options = {
      filters: Object.fromEntries(
        FILTERS.flatMap((filter) => (filters[filter]?.length ? [[filter, { any: filters[filter] }]] : [])),
      ),
      sort: sort === 'date' ? { date: 'desc' } : {},
    };
    const ask = async (words: string): Promise<PagefindResult[]> =>
      (await withPatience(pagefind.search(words, options))).results;
    const words = query.terms.map(({ text }) => text);
    const offered = words.length === 0 ? [] : await ask(words.join(' '));
    const first = bestOfEither(offered, limit);
    const more = offered.length - first.length;
    const keepOrder = sort === 'date';
    const all = findPassages(await this.#fetched(first), query, { keepOrder });
    if (words.length < 2 || (all.full.length >= ENOUGH && all.unmet.length === 0)) return { ...all, more };

    // Few have all of the words: those with some of them are offered after them.
    const isShown = all.full.length > 0 && all.unmet.length === 0;
    if (isShown) early({ ...all, partial: [], more });
    const scores = new Map(first.map((result) => [result.id, { result, score: Infinity }]));
    for (const word of words)
      for (const result of bestOfEither(await ask(word), limit))
        scores.set(result.id, { result, score: (scores.get(result.id)?.score ?? 0) + result.score });
    const some = [...scores.values()].sort((one, other) => other.score - one.score).slice(0, 3 * limit);
    const known = findPassages(await this.#fetched(some.map(({ result }) => result)), query, { keepOrder });
    return { ...known, ...(isShown && { full: all.full }), more };
  }

  #load(): Promise<Pagefind> {
    this.#module ??= withPatience(this.#import());
    return this.#module;
  }

  async #import(): Promise<Pagefind> {
    const { createInstance } = (await import(/* @vite-ignore */ `${this.#folder}pagefind.js`)) as {
      createInstance: (options: object) => Pagefind;
    };
    const pagefind = createInstance({
      basePath: this.#folder,
      baseUrl: this.#base,
      metaCacheTag: this.#id,
      noWorker: true,
    });
    await pagefind.init();
    return pagefind;
  }

  /** The records that were found, each fetched once. */
  async #fetched(results: readonly PagefindResult[]): Promise<FoundRecord[]> {
    const records = results.map(async ({ id, score }): Promise<FoundRecord> => {
      let kept = this.#records.get(id);
      if (kept === undefined) {
        kept = this.#record(id);
        this.#records.set(id, kept);
      }
      return { ...(await kept), score };
    });
    return withPatience(Promise.all(records));
  }

  async #record(id: string): Promise<Omit<FoundRecord, 'score'>> {
    const { name, about, filters, passages } = (await this.file(`record/${id}.json`)) as IndexedRecord;
    const voice = voiceOf(id);
    return {
      voice,
      title: name,
      about,
      regions: filters.region ?? [],
      passages,
      filters: { ...filters, voice: [voice] },
    };
  }

  /** Whether the site has a newer index than this page knows; from then on that one is used. */
  async #hasMoved(): Promise<boolean> {
    try {
      const response = await withPatience(fetch(`${this.#base}pagefind/current.json`, { cache: 'no-store' }));
      const { id } = (await withPatience(response.json())) as { id: string };
      if (id === this.#id || !/^\w+$/.test(id)) return false;
      this.#id = id;
      return true;
    } catch {
      return false;
    }
  }

  /** After a failure the next search begins anew; Pagefind itself would remember the failure. */
  async #forget(): Promise<void> {
    const failed = this.#module;
    this.#module = undefined;
    this.#records.clear();
    try {
      await (await failed)?.destroy();
    } catch {
      // It never came to life: there is nothing to end.
    }
  }
}

/** Either voice has its own share, so that the many statements of ours never push an article out. */
function bestOfEither(results: readonly PagefindResult[], limit: number): PagefindResult[] {
  return (['source', 'ours'] as const).flatMap((voice) =>
    results.filter(({ id }) => voiceOf(id) === voice).slice(0, limit),
  );
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

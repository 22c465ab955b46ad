import { findPassages, type Findings } from './find-passages.ts';
import { isOfSources, type FoundRecord, type IndexedRecord } from './found-record.ts';
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
  id: string;
  score: number;
  data: () => Promise<PagefindData>;
}
interface PagefindData {
  filters: Partial<Record<Filter, string[]>>;
  anchors: { title?: string }[];
}

/** What a reader has set besides the words. */
export interface Choice {
  filters: Partial<Record<Filter, string[]>>;
  sort: 'relevance' | 'date';
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
export const RECORDS_SHOWN = 12;

/** Pagefind, loaded when it is first wanted. Every call ends: with an answer, or with a SearchFailure. */
export class SearchEngine {
  readonly #base: string;
  #id: string;
  #first: readonly string[];
  #module: Promise<Pagefind> | undefined;

  /**
   * @param base path the site is served from.
   * @param id name of the index’s folder.
   * @param first files of it that every search needs.
   */
  constructor(base: string, id: string, first: readonly string[]) {
    this.#base = base;
    this.#id = id;
    this.#first = first;
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
   * @returns what was found, and how many records more the index offers.
   * @throws SearchFailure if the index cannot be used; calling again tries again.
   */
  async search(query: Query, choice: Choice, limit = RECORDS_SHOWN): Promise<Findings & { more: number }> {
    try {
      return await this.#search(query, choice, limit);
    } catch (error) {
      await this.#forget();
      // A newer build has another folder: this page may have been open since before it.
      if (!(await this.#hasMoved())) throw await failureOf(error);
    }
    try {
      return await this.#search(query, choice, limit);
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
  ): Promise<Findings & { more: number }> {
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
    if (offered.length === 0 && words.length > 0) await this.#probe();
    const first = bestOfEither(offered, limit);
    const more = offered.length - first.length;
    const keepOrder = sort === 'date';
    const all = findPassages(await fetched(first), query, { keepOrder });
    if (words.length < 2 || (all.full.length >= ENOUGH && all.unmet.length === 0)) return { ...all, more };

    // Few have all of the words: those with some of them are offered after them.
    const scores = new Map(first.map((result) => [result.id, { result, score: Infinity }]));
    for (const word of words)
      for (const result of bestOfEither(await ask(word), limit))
        scores.set(result.id, { result, score: (scores.get(result.id)?.score ?? 0) + result.score });
    const some = [...scores.values()].sort((one, other) => other.score - one.score).slice(0, 3 * limit);
    return {
      ...findPassages(await fetched(some.map(({ result }) => result)), query, { keepOrder }),
      more,
    };
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

  /**
   * Pagefind finds nothing where a part of the index cannot be fetched, and says no more. The parts, asked for again, tell
   * an index out of reach from words that no record has.
   */
  async #probe(): Promise<void> {
    for (const file of this.#first.filter((name) => name.endsWith('.pf_index'))) {
      const response = await withPatience(fetch(this.#folder + file));
      const head = new TextDecoder().decode((await withPatience(response.arrayBuffer())).slice(0, 8));
      if (!response.ok || head !== 'pagefind') throw new Error(`${file} is no part of an index.`);
    }
  }

  /** Whether the site has a newer index than this page knows; from then on that one is used. */
  async #hasMoved(): Promise<boolean> {
    try {
      const response = await withPatience(fetch(`${this.#base}pagefind/current.json`, { cache: 'no-store' }));
      const { id, first } = (await withPatience(response.json())) as { id: string; first: string[] };
      if (id === this.#id || !Array.isArray(first)) return false;
      [this.#id, this.#first] = [id, first];
      return true;
    } catch {
      return false;
    }
  }

  /** After a failure the next search begins anew; Pagefind itself would remember the failure. */
  async #forget(): Promise<void> {
    const failed = this.#module;
    this.#module = undefined;
    try {
      await (await failed)?.destroy();
    } catch {
      // It never came to life: there is nothing to end.
    }
  }
}

/** Either voice has its own share, so that the many statements of ours never push an article out. */
function bestOfEither(results: readonly PagefindResult[], limit: number): PagefindResult[] {
  return [true, false].flatMap((ofSources) =>
    results.filter(({ id }) => isOfSources(id) === ofSources).slice(0, limit),
  );
}

async function fetched(results: readonly PagefindResult[]): Promise<FoundRecord[]> {
  const records = results.map(async ({ id, score, data }): Promise<FoundRecord> => {
    const { filters, anchors } = await data();
    const { name, about, passages } = JSON.parse(anchors[0]?.title ?? '') as IndexedRecord;
    return {
      voice: isOfSources(id) ? 'source' : 'ours',
      title: name,
      about,
      regions: filters.region ?? [],
      passages,
      filters,
      score,
    };
  });
  return withPatience(Promise.all(records));
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

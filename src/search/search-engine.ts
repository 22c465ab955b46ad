import type { PageData } from './passages.ts';

interface PagefindModule {
  options: (options: { baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  search: (
    query: string,
  ) => Promise<{ results: { id: string; score: number; data: () => Promise<PageData> }[] }>;
}

/** One page that matches a query. */
export interface FoundPage extends PageData {
  score: number;
}

/** Milliseconds after which a silent server counts as out of reach. */
const PATIENCE = 8000;
const PAGES_SHOWN = 20;

/** Pagefind, loaded when it is first wanted; every call ends, with an answer or with an error. */
export class SearchEngine {
  readonly #bundle: string;
  readonly #base: string;
  #module: Promise<PagefindModule> | undefined;

  /** @param bundle address of the folder of the index; @param base path the site is served from. */
  constructor(bundle: string, base: string) {
    this.#bundle = bundle;
    this.#base = base;
  }

  /** Loads the program and the index’s entry; called early, before anything is typed. */
  async warm(): Promise<void> {
    await this.#load();
  }

  /**
   * The pages that match, best first.
   * @throws Error if the index cannot be loaded; calling again tries again.
   */
  async search(query: string): Promise<FoundPage[]> {
    try {
      const pagefind = await this.#load();
      const { results } = await withPatience(pagefind.search(query));
      if (results.length === 0) await withPatience(this.#probe());
      return await withPatience(
        Promise.all(
          results.slice(0, PAGES_SHOWN).map(async ({ score, data }) => ({ ...(await data()), score })),
        ),
      );
    } catch (error) {
      await this.#forget();
      throw error;
    }
  }

  #load(): Promise<PagefindModule> {
    this.#module ??= withPatience(this.#import());
    return this.#module;
  }

  async #import(): Promise<PagefindModule> {
    const address = `${this.#bundle}pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
    await pagefind.options({ baseUrl: this.#base });
    await pagefind.init();
    return pagefind;
  }

  /**
   * Pagefind finds nothing where a part of the index cannot be fetched, and says no more. One part, asked for again, tells
   * an index out of reach (no connection, a new deployment) from words that no page has.
   */
  async #probe(): Promise<void> {
    const { chunk } = (await (await fetch(`${this.#bundle}probe.json`)).json()) as { chunk: string };
    const response = await fetch(`${this.#bundle}${chunk}`, { cache: 'force-cache' });
    if (!response.ok) throw new Error('A part of the search index cannot be fetched.');
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

function withPatience<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The search index did not answer in time.'));
    }, PATIENCE);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

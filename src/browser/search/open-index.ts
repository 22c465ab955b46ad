import type { FoundRecord, IndexedRecord } from '../../library/search/found-record.ts';
import type { IndexStart } from '../../library/search/index-start.ts';
import { withPatience } from './search-failure.ts';

/** The part of Pagefind’s JavaScript API (1.6) that we use. */
export interface Pagefind {
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  search: (
    words: string | null,
    options: { filters?: object; sort: object },
  ) => Promise<{ results: PagefindResult[] }>;
}
export interface PagefindResult {
  /** Pagefind’s name for the record. */
  id: string;
  score: number;
}

/** An index that has been loaded. */
export interface OpenIndex {
  pagefind: Pagefind;
  start: IndexStart;
  /** Its folder, with a slash at the end. */
  folder: string;
  /** The number of each record, by Pagefind’s name for it. */
  numbers: ReadonlyMap<string, number>;
  records: Map<number, Promise<Omit<FoundRecord, 'score'>>>;
}

/** A record that Pagefind found. */
export interface NumberedResult {
  number: number;
  score: number;
}

/** The number of a record. @throws Error if the index does not list it. */
export function numberOf({ numbers }: OpenIndex, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`The index offers the record ${id}, which it does not list.`);
  return number;
}

/** Loads an index and the numbers of its records. @param base path the site is served from. */
export async function openIndex(base: string, start: IndexStart): Promise<OpenIndex> {
  const folder = `${base}pagefind/${start.id}/`;
  const { createInstance } = await importPagefind(`${folder}pagefind.js`);
  // On the main thread: a worker would be another file, and its fetches could not be observed.
  const pagefind = createInstance({
    basePath: folder,
    baseUrl: base,
    metaCacheTag: start.id,
    noWorker: true,
  });
  await pagefind.init();
  // All records in the order of their numbers, so the numbers are known without fetching a record.
  const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  return { pagefind, start, folder, numbers, records: new Map() };
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
export async function fetchRecords(
  results: readonly NumberedResult[],
  index: OpenIndex,
): Promise<FoundRecord[]> {
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

/** A JSON file of the index. @throws Error if it cannot be fetched. */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await withPatience(fetch(address));
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return withPatience(response.json());
}

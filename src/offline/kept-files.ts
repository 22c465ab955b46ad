import {
  cachePrefix,
  checksum,
  isList,
  listAddress,
  OFFLINE_PAGE,
  type Deployment,
  type FileList,
} from './deployment.ts';
import { ChangedError, ListedFiles } from './listed-files.ts';

/** Milliseconds after which a kept page is shown instead of one that the server has not sent. */
export const PATIENCE = 4000;
/** Files fetched at a time. */
const AT_ONCE = 6;
/** Files whose names change with what is in them, so that a kept one is always the right one. */
const NEVER_CHANGES = /^(?:_astro|pagefind\/\w+)\//;

/** Why something could not be kept: the server cannot be reached, it has other files by now, or the device is full. */
export type KeepFault = 'unreachable' | 'changed' | 'full';

/** What is kept, of how much. */
export interface KeptState {
  /** Addresses of kept pages, below the base. */
  pages: string[];
  /** Whether all files of the deployment are kept. */
  isWhole: boolean;
  /** Bytes that keeping all takes to load. */
  bytes: number;
}

/**
 * The files that a device keeps of one deployment, in a cache of their own. What is put there has the checksum that the
 * deployment’s list gives, so that a cache never holds files of two deployments, whatever the server sends meanwhile.
 */
export class KeptFiles {
  readonly #deployment: Deployment;
  readonly #listed: ListedFiles;

  constructor(deployment: Deployment) {
    this.#deployment = deployment;
    this.#listed = new ListedFiles(deployment, () => this.#cache());
  }

  /**
   * Fetches what is to be there before this deployment takes the place of an older one: the shell, the pages that are
   * open, and of what older ones have kept the same in its new form; everything, where everything was kept.
   * @param open whole addresses of open pages.
   * @throws Error if one of them cannot be had; what was kept before is still there then.
   */
  async prepare(open: readonly string[]): Promise<void> {
    const list = await this.#listed.list();
    const wanted = new Set([
      ...list.shell,
      ...open.filter((url) => this.#isBelow(url)).map((url) => this.#below(url)),
    ]);
    for (const name of await this.#olderCaches()) {
      const older = await caches.open(name);
      const addresses = (await older.keys()).map(({ url }) => this.#below(url));
      const id = name.slice(cachePrefix(this.#deployment.base).length);
      const before = await older.match(this.#at(listAddress(id)));
      const count = before === undefined ? Infinity : ((await before.json()) as FileList).count;
      const hadAll = addresses.filter((address) => !isList(address)).length >= count;
      for (const address of hadAll ? Object.keys(await this.#listed.all()) : addresses) wanted.add(address);
    }
    const there: string[] = [];
    for (const address of wanted)
      if ((await this.#listed.checksumOf(address)) !== undefined) there.push(address);
    await this.#fetchMissing(there);
  }

  /** Deletes what older deployments have kept. */
  async deleteOlder(): Promise<void> {
    for (const name of await this.#olderCaches()) await caches.delete(name);
  }

  /** Whether a request is for this site; others are none of our business. */
  isOurs({ method, url }: Request): boolean {
    return method === 'GET' && this.#isBelow(url);
  }

  /**
   * The answer to a request. What never changes comes from the device if it is there; everything else from the server, so
   * that a correction is seen at once, and from the device if the server fails or is slow.
   * @param last keeps the worker alive for what comes after the answer.
   * @throws TypeError, as `fetch` does, if the server cannot be reached and nothing is kept in its place.
   */
  async answer(request: Request, last: (promise: Promise<unknown>) => void): Promise<Response> {
    const address = this.#below(request.url);
    const kept = await this.#kept(address);
    if (kept !== undefined && NEVER_CHANGES.test(address)) return kept;
    const fetched = fetch(request).then((response) => {
      // Only what a reader opens is kept unasked; a file of the index goes with “Keep for offline”.
      if (request.mode === 'navigate' && response.ok) last(this.#keepUnasked(address, response.clone()));
      return response;
    });
    last(fetched.catch(() => undefined));
    try {
      if (kept === undefined) return await fetched;
      const response = await orNothing(fetched, PATIENCE);
      return response === undefined || response.status >= 500 ? kept : response;
    } catch (error) {
      if (kept !== undefined) return kept;
      if (request.mode !== 'navigate') throw error;
      return (await this.#kept(OFFLINE_PAGE)) ?? Response.error();
    }
  }

  /** What is kept now. */
  async state(): Promise<KeptState> {
    const { count, bytes } = await this.#listed.list();
    // Whatever is kept is a file of this deployment.
    const kept = [...(await this.#addresses())].filter((address) => !isList(address));
    return {
      pages: kept.filter((address) => /(?:^|\/)$/.test(address)),
      isWhole: kept.length >= count,
      bytes,
    };
  }

  /**
   * Keeps all files of the deployment.
   * @param tell is told how many of how many are there, after each.
   * @returns undefined, or why it could not be done; what was fetched until then stays.
   */
  async keepAll(tell: (done: number, of: number) => void): Promise<KeepFault | undefined> {
    try {
      await this.#fetchMissing(Object.keys(await this.#listed.all()), tell);
      return undefined;
    } catch (error) {
      if (error instanceof ChangedError) return 'changed';
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unreachable';
    }
  }

  /** Removes every page and file but the shell. */
  async removeAll(): Promise<void> {
    const { shell } = await this.#listed.list();
    const cache = await this.#cache();
    for (const address of await this.#addresses())
      if (!shell.includes(address) && !isList(address)) await cache.delete(this.#at(address));
  }

  async #fetchMissing(
    addresses: readonly string[],
    tell: (done: number, of: number) => void = () => undefined,
  ): Promise<void> {
    const there = await this.#addresses();
    const missing = addresses.filter((address) => !there.has(address));
    let done = addresses.length - missing.length;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let address = missing.pop(); address !== undefined; address = missing.pop()) {
          await this.#keep(address, await this.#found(address));
          tell(++done, addresses.length);
        }
      }),
    );
  }

  /** A file as an older deployment has kept it, where it is the same, or as the server has it. */
  async #found(address: string): Promise<Response> {
    const expected = await this.#listed.checksumOf(address);
    for (const name of await this.#olderCaches()) {
      const kept = await (await caches.open(name)).match(this.#at(address));
      if (kept !== undefined && (await checksum(await kept.clone().arrayBuffer())) === expected) return kept;
    }
    const isForEver = NEVER_CHANGES.test(address);
    return fetch(this.#at(address), { cache: isForEver ? 'default' : 'no-cache' });
  }

  /** @throws ChangedError if it is not the file of this deployment. */
  async #keep(address: string, response: Response): Promise<void> {
    const content = await response.arrayBuffer();
    const expected = await this.#listed.checksumOf(address);
    if (!response.ok || expected === undefined || (await checksum(content)) !== expected)
      throw new ChangedError(`${address} is not the file of this deployment.`);
    // A response of its own forgets that it was led to its address, which a browser would refuse for a page.
    const copy = new Response(content, { headers: response.headers });
    await (await this.#cache()).put(this.#at(address), copy);
  }

  /** What is kept of an address; where the storage fails, as a full disk makes it, that is nothing. */
  async #kept(address: string): Promise<Response | undefined> {
    try {
      return await (await this.#cache()).match(this.#at(address));
    } catch {
      return undefined;
    }
  }

  /** Keeps a page that is read anyway; if that cannot be, nothing is lost. */
  async #keepUnasked(address: string, response: Response): Promise<void> {
    try {
      await this.#keep(address, response);
    } catch {
      // It is of a newer deployment, whose worker is on its way, or there is no room.
    }
  }

  async #addresses(): Promise<Set<string>> {
    return new Set((await (await this.#cache()).keys()).map(({ url }) => this.#below(url)));
  }

  async #olderCaches(): Promise<string[]> {
    const prefix = cachePrefix(this.#deployment.base);
    const own = prefix + this.#deployment.id;
    return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  }

  #cache(): Promise<Cache> {
    return caches.open(cachePrefix(this.#deployment.base) + this.#deployment.id);
  }

  #isBelow(url: string): boolean {
    return url.startsWith(new URL(this.#deployment.base, location.href).href);
  }

  /** The address of a file below the base, without what comes after “?”: the files do not depend on it. */
  #below(url: string): string {
    return new URL(url, location.href).pathname.slice(this.#deployment.base.length);
  }

  #at(address: string): string {
    return this.#deployment.base + address;
  }
}

/** What a promise gives, or undefined if it takes too long. */
function orNothing<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  return Promise.race([
    promise,
    new Promise<undefined>((resolve) => {
      setTimeout(() => {
        resolve(undefined);
      }, milliseconds);
    }),
  ]);
}

import {
  listAddress,
  partAddress,
  partOf,
  type Checksums,
  type Deployment,
  type FileList,
} from './deployment.ts';

/** A file that is not the one of this deployment. */
export class ChangedError extends Error {}

/** The list of a deployment’s files and its parts, each fetched when it is first needed, and kept. */
export class ListedFiles {
  readonly #deployment: Deployment;
  readonly #cache: () => Promise<Cache>;
  readonly #fetched = new Map<string, Promise<unknown>>();

  /** @param cache opens the cache that the lists are kept in. */
  constructor(deployment: Deployment, cache: () => Promise<Cache>) {
    this.#deployment = deployment;
    this.#cache = cache;
  }

  list(): Promise<FileList> {
    return this.#get(listAddress(this.#deployment.id)) as Promise<FileList>;
  }

  /** What a file of the deployment has for a checksum; undefined where it has no such file. */
  async checksumOf(address: string): Promise<string | undefined> {
    const { files, parts } = await this.list();
    return files[address] ?? (parts === 0 ? undefined : (await this.#part(partOf(address, parts)))[address]);
  }

  /** Every file, from all parts. */
  async all(): Promise<Checksums> {
    const { files, parts } = await this.list();
    const others = await Promise.all(Array.from({ length: parts }, (_, part) => this.#part(part)));
    return Object.assign({}, files, ...others) as Checksums;
  }

  #part(part: number): Promise<Checksums> {
    return this.#get(partAddress(this.#deployment.id, part)) as Promise<Checksums>;
  }

  #get(address: string): Promise<unknown> {
    const list = this.#fetched.get(address) ?? this.#read(address);
    this.#fetched.set(address, list);
    // A failure is not remembered: the next call asks again.
    list.catch(() => this.#fetched.delete(address));
    return list;
  }

  /** @throws ChangedError if the server has no such list any more. */
  async #read(list: string): Promise<unknown> {
    const cache = await this.#cache();
    const address = this.#deployment.base + list;
    const kept = await cache.match(address);
    if (kept !== undefined) return kept.json();
    const response = await fetch(address);
    if (!response.ok) throw new ChangedError(`${address} answers ${response.status}.`);
    await cache.put(address, response.clone());
    return response.json();
  }
}

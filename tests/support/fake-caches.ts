/** What of a browser’s cache storage the service worker uses, in memory (W3C, Service Workers). */
export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>();

  open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache();
    this.#caches.set(name, cache);
    return Promise.resolve(cache);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.delete(name));
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.#caches.keys()]);
  }
}

class FakeCache {
  readonly #responses = new Map<string, Response>();

  match(address: string): Promise<Response | undefined> {
    return Promise.resolve(this.#responses.get(whole(address))?.clone());
  }

  put(address: string, response: Response): Promise<void> {
    this.#responses.set(whole(address), response);
    return Promise.resolve();
  }

  delete(address: string): Promise<boolean> {
    return Promise.resolve(this.#responses.delete(whole(address)));
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.#responses.keys()].map((url) => ({ url })));
  }
}

function whole(address: string): string {
  return new URL(address, location.href).href;
}

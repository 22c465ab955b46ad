import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keeping } from './what-is-kept.ts';

/** A result as an earlier build has reached it. */
interface KeptResult<Result> {
  /** Digest of the program and its settings. */
  stamp: string;
  /** What it was made of. */
  key: string;
  result: Result;
}

/**
 * What an earlier build has made, by what it was made of: of the same the same program makes the same. Kept in a folder with a
 * file for each, which may be deleted at any time.
 */
export class KeptResults<Result> {
  readonly #folder: string;
  readonly #by: Keeping;
  readonly #seen = new Set<string>();

  constructor(folder: string, by: Keeping) {
    this.#folder = folder;
    this.#by = by;
    mkdirSync(folder, { recursive: true });
  }

  /** The result of that name, if it has been made of the same. @param id fit for the name of a file. */
  take(id: string, key: string): Result | undefined {
    this.#seen.add(id);
    if (this.#by.isForced) return undefined;
    try {
      const kept = deserialize(readFileSync(this.#path(id))) as KeptResult<Result>;
      return kept.stamp === this.#by.stamp && kept.key === key ? kept.result : undefined;
    } catch {
      // There is none, or writing it was interrupted.
      return undefined;
    }
  }

  /** Keeps a result that holds. */
  keep(id: string, key: string, result: Result): void {
    const kept: KeptResult<Result> = { stamp: this.#by.stamp, key, result };
    writeFileSync(this.#path(id), serialize(kept));
  }

  /** Removes what this build has not asked for. */
  clear(): void {
    for (const name of readdirSync(this.#folder))
      if (!this.#seen.has(name)) rmSync(join(this.#folder, name), { recursive: true });
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }
}

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keeping } from './what-is-kept.ts';

/** What is kept: what has been made of two files. */
interface Copy {
  id: string;
  /** SHA-256 of the files, hexadecimal. */
  checksums: { copy: string; capture: string };
}

/** A copy as an earlier build has read and checked it. */
interface KeptCopy<Article> {
  /** Digest of the program and its settings. */
  stamp: string;
  article: Article;
}

/**
 * Copies that an earlier build has read and found to hold: of the same two files the same program makes the same. Kept in a
 * folder with a file for each, which may be deleted at any time.
 */
export class KeptCopies<Article extends Copy> {
  readonly #folder: string;
  readonly #by: Keeping;
  readonly #seen = new Set<string>();

  constructor(folder: string, by: Keeping) {
    this.#folder = folder;
    this.#by = by;
    mkdirSync(folder, { recursive: true });
  }

  /** The copy that has been made of files with these checksums. */
  take(id: string, checksums: Copy['checksums']): Article | undefined {
    this.#seen.add(id);
    if (this.#by.isForced) return undefined;
    try {
      const { stamp, article } = deserialize(readFileSync(this.#path(id))) as KeptCopy<Article>;
      const isSame =
        stamp === this.#by.stamp &&
        article.checksums.copy === checksums.copy &&
        article.checksums.capture === checksums.capture;
      return isSame ? article : undefined;
    } catch {
      // There is none, or writing it was interrupted.
      return undefined;
    }
  }

  /** Keeps a copy that holds. */
  keep(article: Article): void {
    const kept: KeptCopy<Article> = { stamp: this.#by.stamp, article };
    writeFileSync(this.#path(article.id), serialize(kept));
  }

  /** Removes what no article of this build has asked for. */
  clear(): void {
    for (const name of readdirSync(this.#folder))
      if (!this.#seen.has(name)) rmSync(join(this.#folder, name), { recursive: true });
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }
}

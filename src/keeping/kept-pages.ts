import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumOf } from './published-files.ts';
import type { Keeping } from './what-is-kept.ts';

/** A page as a build has written it. */
export interface KeptPage {
  /** Digest of all that it was made of. */
  key: string;
  /** SHA-256 of the file, hexadecimal. */
  sum: string;
}

/** What the last build in a folder has written. */
interface BuildRecord {
  /** Digest of all that every page is made of. */
  stamp: string;
  pages: Record<string, KeptPage>;
}

/** Where a page says which search index is current: that changes with any word of the content. */
const INDEX = /data-id="[^"]*" data-first="[^"]*"/;

/**
 * The pages of the last build in the same folder, as far as they are made of the same: these are taken over from there and not
 * rendered anew. They are read from the output itself; what was changed there since is not taken.
 */
export class KeptPages {
  readonly #folder: string;
  readonly #record: string;
  readonly #stamp: string;
  readonly #index: string;
  readonly #before: Record<string, KeptPage>;
  readonly #now: Record<string, KeptPage> = {};

  /**
   * @param folder the last build’s output.
   * @param record the file that says what its pages were made of.
   * @param index how this build’s pages say which search index is current.
   */
  constructor(folder: string, record: string, { stamp, isForced }: Keeping, index: string) {
    this.#folder = folder;
    this.#record = record;
    this.#stamp = stamp;
    this.#index = index;
    this.#before = isForced ? {} : readRecord(record, stamp);
  }

  /** The page of the last build, if it was made of the same, with this build’s search index. */
  take(file: string, key: string): Buffer<ArrayBuffer> | undefined {
    const kept = this.#before[file];
    if (kept?.key !== key) return undefined;
    const content = readIfThere(join(this.#folder, file));
    if (content === undefined || sumOf(content) !== kept.sum) return undefined;
    // As Latin-1 each byte is a character and back: nothing is decoded, and the mark is ASCII.
    return Buffer.from(
      content.toString('latin1').replace(INDEX, () => this.#index),
      'latin1',
    );
  }

  /** Notes down what a page of this build is made of. */
  note(file: string, page: KeptPage): void {
    this.#now[file] = page;
  }

  /** Writes down what has been noted, for the next build. */
  write(): void {
    mkdirSync(dirname(this.#record), { recursive: true });
    const record: BuildRecord = { stamp: this.#stamp, pages: this.#now };
    writeFileSync(this.#record, JSON.stringify(record));
  }
}

/** The record of the last build; nothing if there is none, it cannot be read, or the program has changed since. */
function readRecord(file: string, stamp: string): Record<string, KeptPage> {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
    return record.stamp === stamp ? record.pages : {};
  } catch {
    return {};
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

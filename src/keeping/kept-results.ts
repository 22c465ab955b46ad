import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keeping } from './what-is-kept.ts';

/** Where in the file a result lies, and what it was made of. */
interface Place {
  key: string;
  /** In bytes. */
  offset: number;
  length: number;
}

/** What stands behind the results in their file; last of all comes its own length in bytes. */
interface Contents {
  /** Digest of the program and its settings. */
  stamp: string;
  places: Record<string, Place>;
}

/** Bytes that a length takes. */
const LENGTH = 8;

/**
 * What an earlier build has made, by what it was made of: of the same the same program makes the same. All results are in one
 * file, as opening one for each of ten thousand takes seconds; it may be deleted at any time. Each build writes it anew, so that
 * what has not been asked for is gone, and puts it in the place of the last as a whole.
 */
export class KeptResults<Result> {
  readonly #path: string;
  readonly #underWay: string;
  readonly #stamp: string;
  readonly #before: Record<string, Place>;
  readonly #now: Record<string, Place> = {};
  readonly #from: number | undefined;
  readonly #to: number;
  #end = 0;

  /** @param path of the file; its folder is made. */
  constructor(path: string, { stamp, isForced }: Keeping) {
    this.#path = path;
    // Two builds at a time write two files; the later one stays.
    this.#underWay = `${path}.${process.pid}`;
    this.#stamp = stamp;
    mkdirSync(dirname(path), { recursive: true });
    this.#from = isForced ? undefined : openIfThere(path);
    this.#before = this.#from === undefined ? {} : readPlaces(this.#from, stamp);
    this.#to = openSync(this.#underWay, 'w');
  }

  /** The result of that name, if it has been made of the same. */
  take(id: string, key: string): Result | undefined {
    const place = this.#before[id];
    if (this.#from === undefined || place?.key !== key) return undefined;
    const bytes = read(this.#from, place.offset, place.length);
    try {
      const result = deserialize(bytes) as Result;
      this.#add(id, key, bytes);
      return result;
    } catch {
      // The file is not what its contents say.
      return undefined;
    }
  }

  /** Keeps a result that holds. */
  keep(id: string, key: string, result: Result): void {
    this.#add(id, key, serialize(result));
  }

  /** Leaves what this build has taken and kept for the next. Comes last, also where the build fails. */
  close(): void {
    const contents: Contents = { stamp: this.#stamp, places: this.#now };
    const bytes = Buffer.from(JSON.stringify(contents));
    const length = Buffer.alloc(LENGTH);
    length.writeBigUInt64LE(BigInt(bytes.length));
    this.#write(bytes);
    this.#write(length);
    closeSync(this.#to);
    if (this.#from !== undefined) closeSync(this.#from);
    renameSync(this.#underWay, this.#path);
  }

  #add(id: string, key: string, bytes: Uint8Array): void {
    this.#now[id] = { key, offset: this.#end, length: bytes.length };
    this.#write(bytes);
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.#to, bytes, done);
    this.#end += bytes.length;
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

/** Where the results lie; nowhere, if the file is not whole or another program has made them. */
function readPlaces(file: number, stamp: string): Record<string, Place> {
  try {
    const end = fstatSync(file).size - LENGTH;
    const length = Number(read(file, end, LENGTH).readBigUInt64LE());
    const contents = JSON.parse(read(file, end - length, length).toString()) as Contents;
    return contents.stamp === stamp ? contents.places : {};
  } catch {
    return {};
  }
}

function read(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const count = readSync(file, bytes, done, length - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return bytes;
}

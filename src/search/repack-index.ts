import { decode, encode } from 'cborg';
import { dropPlaces } from './drop-places.ts';

/** Signature of Pagefind’s own files, before JSON in a record and before CBOR (RFC 8949) in the rest. */
const SIGNATURE = 'pagefind_dcd';
/** What to do about an index of another make. */
const AS_PINNED =
  'Install the version of pagefind that package-lock.json names (npm ci), or teach repack-index.ts the new one';
/** What Pagefind 1.6 lists in its `pf_meta`: version, pages with a hash and the number of words of each, and what we leave alone. */
type Meta = [string, [string, number, ...unknown[]][], ...unknown[]];

/** A record as Pagefind was given it. */
export interface AddedRecord {
  /** The name that results come by. */
  name: string;
  /** How many words Pagefind counted in it. */
  words: number;
}

/**
 * Pagefind’s files less what this site never reads: where in a record a word stands (`find-passages.ts` looks into the passages
 * themselves), and the hashes that it lists records by, which no compression makes smaller; they are called by their names. How often a
 * record has a word stays, as the order of results rests on it.
 * @param files by name, uncompressed.
 * @param records in the order in which they were added, in which Pagefind lists them.
 * @returns new files by name.
 * @throws Error if a file is not as Pagefind 1.6 writes it, or lists other records.
 */
export function repackIndex(
  files: ReadonlyMap<string, Uint8Array>,
  records: readonly AddedRecord[],
): Map<string, Uint8Array> {
  const repacked = new Map<string, Uint8Array>();
  for (const [name, content] of files)
    if (name.endsWith('.pf_meta')) {
      const [version, pages, ...rest] = decode(read(name, content)) as Meta;
      if (pages.length !== records.length || pages.some(([, words], at) => words !== records[at]?.words))
        throw new Error(`${name} does not list the records as they were added. ${AS_PINNED}`);
      const named = pages.map(([, ...counts], at) => [records[at]?.name, ...counts]);
      repacked.set(name, write(encode([version, named, ...rest])));
    } else if (name.endsWith('.pf_index')) {
      repacked.set(name, write(withoutPlaces(name, read(name, content))));
    } else repacked.set(name, content);
  return repacked;
}

function withoutPlaces(name: string, index: Uint8Array): Uint8Array {
  try {
    return dropPlaces(index);
  } catch (cause) {
    throw new Error(`${name} is not as Pagefind 1.6 writes it. ${AS_PINNED}`, { cause });
  }
}

function read(name: string, content: Uint8Array): Buffer {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error(`${name} is not as Pagefind 1.6 writes it. ${AS_PINNED}`);
  return bytes.subarray(SIGNATURE.length);
}

function write(body: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(SIGNATURE), body]);
}

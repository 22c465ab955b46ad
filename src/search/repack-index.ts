import { decode, encode } from 'cborg';

/** Signature of Pagefind’s own files, before JSON in a record and before CBOR (RFC 8949) in the rest. */
const SIGNATURE = 'pagefind_dcd';
/** What to do about an index of another make. */
const AS_PINNED =
  'Install the version of pagefind that package-lock.json names (npm ci), or teach repack-index.ts the new one';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/** What Pagefind 1.6 lists in its `pf_meta`: version, pages with the name of each record’s file, and what we leave alone. */
type Meta = [string, [string, ...unknown[]][], ...unknown[]];
/** A word in a `pf_index`: its records, and those of its accented forms. */
type Word = [string, Posting[], [string, Posting[]][]];
/**
 * A record that has the word, as the distance from the one before; where it stands there, as distances, with negative
 * weights between; and the same for what is not its text.
 */
type Posting = [number, number[], ...unknown[]];

/**
 * Pagefind’s files less what this site never reads: its copies of the records (the site has its own, where each is kept
 * by the name that it was indexed under), where in a record a word stands (`find-passages.ts` looks into the passages
 * themselves), and the hashes that it lists records by, which no compression makes smaller. How often a record has a word
 * stays, as the order of results rests on it.
 * @param files by name, uncompressed.
 * @returns new files by name; results come by the names of their records.
 * @throws Error if a file is not as Pagefind 1.6 writes it.
 */
export function repackIndex(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const names = new Map<string, string>();
  for (const [name, content] of files) {
    const [, hash] = FRAGMENT.exec(name) ?? [];
    if (hash === undefined) continue;
    const { url } = JSON.parse(read(name, content).toString()) as { url: string };
    names.set(hash, url.slice(1));
  }
  const unlisted = new Set(names.keys());
  const repacked = new Map<string, Uint8Array>();
  for (const [name, content] of files)
    if (name.endsWith('.pf_meta')) {
      const [version, pages, ...rest] = decode(read(name, content)) as Meta;
      const named = pages.map(([hash, ...counts]) => {
        if (!names.has(hash)) throw new Error(`${name} lists ${hash}, which is no record. ${AS_PINNED}`);
        unlisted.delete(hash);
        return [names.get(hash), ...counts];
      });
      repacked.set(name, write(encode([version, named, ...rest])));
    } else if (name.endsWith('.pf_index')) {
      const [words] = decode(read(name, content)) as [Word[]];
      const unplaced = words.map(([word, postings, forms]) => [
        word,
        postings.map(unplace),
        forms.map(([form, own]) => [form, own.map(unplace)]),
      ]);
      repacked.set(name, write(encode([unplaced])));
    } else if (!FRAGMENT.test(name)) repacked.set(name, content);
  if (unlisted.size > 0) throw new Error(`No list of records has ${[...unlisted].join(', ')}. ${AS_PINNED}`);
  return repacked;
}

function unplace([record, places, ...rest]: Posting): unknown[] {
  return [record, places.map((place) => (place < 0 ? place : 1)), ...rest];
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

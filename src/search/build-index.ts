import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { stage, type Say } from '../content/stage.ts';
import type { KeptResults } from '../keeping/kept-results.ts';
import type { Library } from '../library.ts';
import type { AliasRule } from './aliases.ts';
import { IN_EVERY_INDEX } from './every-index.ts';
import { ourRecords } from './our-records.ts';
import { fileOfRecord } from './found-record.ts';
import { recordWriter, type WrittenRecord } from './record-writer.ts';
import type { SearchRecord } from './search-record.ts';
import { repackIndex, type AddedRecord } from './repack-index.ts';
import { sourceRecords } from './source-records.ts';
import { trimPagefind } from './trim-pagefind.ts';
import { vocabulary } from './vocabulary.ts';

/** The search index of a library as files, before any page is built. */
export interface SearchIndex {
  /** Name of its folder: a hash of all it holds, so that the folder never changes. */
  id: string;
  /** Its files by name, with slashes: `index/en_….pf_index`. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Files that every first search needs, to be fetched together with those that are in every index. */
  first: string[];
  records: number;
}

/** Beyond so many parts of the index a first search needs only some of them, and they come as they are wanted. */
const PARTS_AT_ONCE = 3;

/** What Pagefind writes and our own interface needs. It searches in the page itself: a worker is another round trip. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|filter))$/;

/**
 * Indexes a library with Pagefind.
 * @param base path the site is served from.
 * @param say is told how far a long indexing is.
 * @param kept records of articles as an earlier build has written them.
 * @throws Error with Pagefind’s own words if it fails.
 */
export async function buildIndex(
  library: Library,
  base: string,
  say?: Say,
  kept?: KeptResults<WrittenRecord>,
): Promise<SearchIndex> {
  const records = [...sourceRecords(library), ...ourRecords(library)];
  const write = recordWriter(aliasRules(library), base, kept);
  try {
    return await indexRecords(records, write, vocabulary(library), say);
  } finally {
    kept?.close();
  }
}

/** The same for records that are made already, with what writes them and the words for “did you mean”. */
export async function indexRecords(
  records: readonly SearchRecord[],
  write: (record: SearchRecord) => WrittenRecord,
  words: readonly string[],
  say: Say = () => undefined,
): Promise<SearchIndex> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (index === undefined) throw new Error(errors.join('; '));
    const faults: string[] = [];
    const own = new Map<string, Uint8Array>();
    const added: AddedRecord[] = [];
    const tell = stage(say, 'Indexing records', records.length);
    for (const [number, record] of records.entries()) {
      tell(number);
      const name = fileOfRecord(record.voice, number);
      const { shown, html } = write(record);
      own.set(`record/${name}.json`, utf8(shown));
      const { errors: said, file } = await index.addHTMLFile({ url: `/${name}`, content: html });
      faults.push(...said);
      added.push({ name, words: file.uniqueWords });
    }
    if (faults.length > 0) throw new Error(faults.join('; '));
    const files = repackIndex(await writtenFiles(index), added);
    const program = new TextDecoder().decode(files.get('pagefind.js'));
    files.set('pagefind.js', utf8(await trimPagefind(program)));
    files.set('vocabulary.json', utf8(JSON.stringify(words)));
    for (const [name, content] of own) files.set(name, content);
    const names = [...files.keys()];
    const parts = names.filter((name) => name.endsWith('.pf_index'));
    return {
      id: fingerprint(files),
      files,
      first: [
        ...names.filter((name) => /^pagefind|^wasm/.test(name) && !IN_EVERY_INDEX.includes(name)),
        ...(parts.length <= PARTS_AT_ONCE ? parts : []),
      ],
      records: records.length,
    };
  } finally {
    await close();
  }
}

/** People, organisations and places by every spelling that the content knows. */
export function aliasRules({ profiles, spellings }: Library): AliasRule[] {
  return [
    ...spellings.map((forms) => ({ printed: forms, others: forms })),
    ...profiles
      .filter(({ type }) => type !== 'error')
      .map(({ type, name, spellings: printed, alsoWritten }) => ({
        printed: [...new Set([name, ...printed])],
        // The designations of an organisation are not one another’s spellings: “soldiers” are not “the army”.
        others: [...namesIn(name), ...alsoWritten, ...(type === 'person' ? printed : [])],
        isPerson: type === 'person',
      })),
  ];
}

/** A name and the short form that stands behind it: “Institute for the Study of War (ISW)” has two. */
function namesIn(name: string): string[] {
  return name.split(/\s*[()]\s*/).filter((part) => part !== '');
}

/**
 * What Pagefind makes of an index, as far as it is needed. It writes files, of which only those are read: to hand all of them over as one
 * message, its copies of the records among them, takes a large library seconds and a gigabyte.
 * @throws Error with Pagefind’s own words if it fails.
 */
async function writtenFiles(index: PagefindIndex): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'border-briefing-index-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  try {
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(errors.join('; '));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => NEEDED.test(name))
      .sort();
    return new Map(names.map((name) => [name, inflated(readFileSync(join(folder, name)))]));
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Hosts compress better than Pagefind does, which takes a file either way. */
function inflated(content: Uint8Array): Uint8Array {
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  return isGzip ? gunzipSync(content) : content;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function fingerprint(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name}\n${content.byteLength}\n`).update(content);
  return hash.digest('hex').slice(0, 10);
}

import { hash } from 'node:crypto';
import { close, createIndex } from 'pagefind';
import type { Library } from '../../library/library.ts';
import type { Output } from '../output.ts';
import { ruleTable, type AliasRule } from './aliases.ts';
import { START_FILE, type IndexStart } from '../../library/search/index-start.ts';
import { indexedRecord } from './indexed-record.ts';
import { ourRecords } from './our-records.ts';
import { quotableTexts } from './quotable-texts.ts';
import { recordHtml } from './record-html.ts';
import type { SearchRecord } from '../../library/search/search-record.ts';
import { sourceRecords } from './source-records.ts';
import { vocabulary } from './vocabulary.ts';

/** The search index of a library as files. */
export interface SearchIndex {
  /** The file that a page fetches first; it says which folder has the others. */
  start: IndexStart;
  /** Files by their names in the folder of the index, with slashes: `index/unknown_….pf_index`. */
  files: ReadonlyMap<string, Uint8Array>;
  records: number;
}

/** The largest part of an index with at most this many parts has most of the words, so it is preloaded. */
const FEW_PARTS = 2;

/** The Pagefind files that our search needs. Its user interfaces, worker and fragments are left out. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|filter))$/;

/**
 * Indexes a library with Pagefind. Its files are left unchanged; our records are written beside them as JSON.
 * @throws Error with Pagefind’s message if it fails.
 */
export async function buildIndex(library: Library): Promise<SearchIndex> {
  const sources = sourceRecords(library);
  const records = [...sources, ...ourRecords(library)];
  return indexRecords(records, sources.length, aliasRules(library), {
    'vocabulary.json': vocabulary(library),
    'quotable.json': quotableTexts(library),
  });
}

/**
 * The index as files: `search.json` says which folder of `pagefind/` is current. The folder’s name is a hash of its content, so
 * browsers may cache it for ever.
 * @throws Error that says what Pagefind reports.
 */
export async function searchOutputs(library: Library): Promise<Output[]> {
  const { start, files } = await buildIndex(library).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The content could not be indexed for search: ${reason}`, { cause });
  });
  return [
    { path: `/${START_FILE}`, type: 'application/json', body: () => JSON.stringify(start) },
    ...[...files].map(([name, content]): Output => ({
      path: `/pagefind/${start.id}/${name}`,
      type: name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
      body: () => content,
    })),
  ];
}

/**
 * The same for existing records.
 * @param records article records first.
 * @param articles number of article records.
 * @param others further files, by name, whose content is written as JSON.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  articles: number,
  rules: readonly AliasRule[],
  others: Readonly<Record<string, unknown>> = {},
): Promise<SearchIndex> {
  const table = ruleTable(rules);
  const shown = records.map((record) => indexedRecord(record, table));
  const files = new Map([
    ...(await pagefindFiles(records.map((record, number) => recordHtml(record, shown[number], number)))),
    ...shown.map((record, number): [string, Uint8Array] => [`record/${number}.json`, json(record)]),
    ...Object.entries(others).map(([name, content]): [string, Uint8Array] => [name, json(content)]),
  ]);
  const first = [...files.keys()].filter((name) => /^pagefind|^wasm/.test(name));
  const parts = [...files].filter(([name]) => name.endsWith('.pf_index'));
  parts.sort(([, one], [, other]) => other.length - one.length);
  if (parts.length <= FEW_PARTS) first.push(...parts.slice(0, 1).map(([name]) => name));
  return { start: { id: digestOf(files), articles, first }, files, records: records.length };
}

/** People, organisations and places by every spelling that the content knows. */
export function aliasRules({ profiles, spellings }: Library): AliasRule[] {
  return [
    ...spellings.map((forms) => ({ printed: forms, others: forms })),
    ...profiles
      .filter(({ type }) => type !== 'error')
      .map(({ type, name, spellings: printed, alsoWritten }) => ({
        printed: [...new Set([name, ...printed])],
        // The designations of an organisation are not synonyms: “soldiers” are not “the army”.
        others: [...namesIn(name), ...alsoWritten, ...(type === 'person' ? printed : [])],
        isPerson: type === 'person',
      })),
  ];
}

/** A name, and its short form in brackets: “World Lamp Society (WLS)” gives two. */
function namesIn(name: string): string[] {
  return name.split(/\s*[()]\s*/).filter((part) => part !== '');
}

/** The Pagefind files that we need. The words are already stemmed, so no language is set. */
async function pagefindFiles(pages: readonly string[]): Promise<[string, Uint8Array][]> {
  const orFail = <Answer extends { errors: string[] }>(answer: Answer): Answer => {
    if (answer.errors.length > 0) throw new Error(answer.errors.join('; '));
    return answer;
  };
  try {
    const { index } = orFail(await createIndex({ forceLanguage: 'unknown' }));
    if (index === undefined) throw new Error('Pagefind made no index.');
    for (const [number, content] of pages.entries())
      orFail(await index.addHTMLFile({ url: `/${number}`, content }));
    const { files } = orFail(await index.getFiles());
    return files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }): [string, Uint8Array] => [path, content])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  } finally {
    await close();
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function digestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const sums = [...files].map(([name, content]) => `${name} ${hash('sha256', content, 'hex')}\n`);
  return hash('sha256', sums.join(''), 'hex').slice(0, 10);
}

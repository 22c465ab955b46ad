import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { REAL_CONTENT } from '../support/fixture-library.ts';

/**
 * Writes a library of many articles, for measuring: the real content, and copies of its articles, captures, notes, summaries,
 * events and claims under other ids. Their words are the same, so every quotation and every checksum is right.
 * @param articles how many; it is rounded up to a multiple of the real ones.
 * @returns the number of articles written.
 */
export function writeSyntheticLibrary(contentDir: string, articles: number): number {
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(REAL_CONTENT, contentDir, { recursive: true });
  rmSync(join(contentDir, 'published.json'), { force: true });
  const ids = readdirSync(join(REAL_CONTENT, 'articles')).map((name) => name.replace(/\.md$/, ''));
  const sets = Math.ceil(articles / ids.length);
  let inShort = read('in-short.yaml');
  for (let set = 1; set < sets; set++) {
    for (const folder of ['articles', 'captures', 'notes'])
      for (const name of namesIn(folder))
        cpSync(join(contentDir, folder, name), join(contentDir, folder, suffixed(name, set)));
    for (const folder of ['events', 'figures'])
      for (const name of namesIn(folder))
        writeFileSync(join(contentDir, folder, suffixed(name, set)), renamed(read(join(folder, name)), set));
    inShort += renamed(read('in-short.yaml'), set);
  }
  writeFileSync(join(contentDir, 'in-short.yaml'), inShort);
  // What is asked of the real articles and counted in them is not asked of all.
  for (const name of namesIn('questions')) {
    const file = join('questions', name);
    writeYaml(join(contentDir, file), { ...(parse(read(file)) as object), articles: ids });
  }
  const words = parse(read('words.yaml')) as object[];
  writeYaml(
    join(contentDir, 'words.yaml'),
    words.map((group) => ({ ...group, articles: ids })),
  );
  return sets * ids.length;
}

function read(file: string): string {
  return readFileSync(join(REAL_CONTENT, file), 'utf8');
}

/** The files of a folder of the real content. */
function namesIn(folder: string): string[] {
  return readdirSync(join(REAL_CONTENT, folder)).sort();
}

/** The name of a file’s copy: `kursk.yaml` becomes `kursk-2.yaml`. */
function suffixed(name: string, set: number): string {
  return name.replace(/(?=\.\w+$)/, `-${set}`);
}

/** Entries with other ids, on the copies of their articles. */
function renamed(yaml: string, set: number): string {
  return yaml.replace(/\b(id|article): ([\w-]+)/g, `$1: $2-${set}`);
}

function writeYaml(path: string, data: unknown): void {
  // The content knows no references.
  writeFileSync(path, stringify(data, { aliasDuplicateObjects: false }));
}

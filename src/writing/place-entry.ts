import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles, type ContentFile } from '../content/list-files.ts';
import { suggestId } from '../content/suggest-id.ts';
import { parseYaml } from '../content/parse-yaml.ts';
import { composeEntry } from './compose-entry.ts';
import type { Entry } from './entry.ts';
import type { Kind } from './kinds.ts';

/** A file as it will be, with the new entry in it. */
export interface NewText extends ContentFile {
  /** Its bytes as they are now; undefined where there is no such file. */
  before: Buffer | undefined;
  after: Buffer;
  /** What is added, as it will stand there. */
  added: string;
  /** Its place in the list, from 0. */
  index: number;
}

/**
 * Puts a new entry into its file: at the end of a list, every byte before it kept, or into a file of its own. Nothing is written.
 * @param entry the fields of the schema.
 * @param name what its file is called after: the date of an event, the article of a note, the id of a profile or question, the topic of a figure.
 */
export function placeEntry(contentDir: string, kind: Kind, entry: Entry, name: string): NewText {
  const file = fileFor(contentDir, kind, entry, name);
  const isList = kind.fileSchema !== kind.schema;
  const before = readIfThere(file.path);
  const text = before === undefined ? '' : new TextDecoder().decode(before);
  const indent = /^( *)- /m.exec(text)?.[1] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const added = composeEntry(entry, kind.schema, isList)
    .replace(/^(?=.)/gm, indent)
    .replaceAll('\n', newline);
  const joint = text === '' || /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? newline : newline + newline;
  const bytes = Buffer.from(joint + added);
  const old = parseYaml(text, file.file, 0, [])?.data;
  return {
    ...file,
    before,
    after: before === undefined ? bytes : Buffer.concat([before, bytes]),
    added,
    index: Array.isArray(old) ? old.length : 0,
  };
}

/** Whether a file with its new entry still says of the old ones what it said; text after some endings would become part of one. */
export function keepsOldEntries({ file, before, after }: NewText): boolean {
  if (before === undefined) return true;
  const [old, grown] = [before, after].map(
    (bytes) => parseYaml(new TextDecoder().decode(bytes), file, 0, [])?.data,
  );
  if (old === null || old === undefined) return true;
  return (
    Array.isArray(old) &&
    Array.isArray(grown) &&
    grown.length === old.length + 1 &&
    JSON.stringify(grown.slice(0, -1)) === JSON.stringify(old)
  );
}

/** The number after the highest of ids like “n3”. */
export function nextNumber(ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1;
}

function fileFor(contentDir: string, kind: Kind, entry: Entry, name: string): ContentFile {
  const files = listFiles(contentDir, kind.folder, '.yaml', []);
  const called = (id: string): ContentFile =>
    files.find((file) => file.id === id) ?? {
      id,
      path: join(contentDir, kind.folder, `${id}.yaml`),
      file: `${basename(contentDir)}/${kind.folder}/${id}.yaml`,
    };
  if (kind.name === 'event') return called(name.slice(0, 4));
  if (kind.name === 'figure') {
    // Figures on one matter stand side by side, and so they do in their file.
    const sameTopic = files.find(({ path }) =>
      readFileSync(path, 'utf8')
        .split(/\r?\n/)
        .some((line) => line.trimStart() === `topic: ${name}`),
    );
    return sameTopic ?? files.at(-1) ?? called('claims');
  }
  if (kind.name === 'question')
    return called(`${name.slice(1)}-${suggestId(String(entry[kind.namedAfter]), LONGEST_ID) ?? 'question'}`);
  return called(name);
}

/** Characters of a suggested id. */
export const LONGEST_ID = 40;

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

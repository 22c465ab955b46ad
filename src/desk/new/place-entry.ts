import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { listFiles, type ContentFile } from '../../library/reading/list-files.ts';
import type { FieldPath } from '../../library/reading/field-path.ts';
import { parseYaml, type YamlSource } from '../../library/reading/parse-yaml.ts';
import { problemLines } from '../../library/reading/problem-lines.ts';
import type { Problem } from '../../library/reading/problem.ts';
import { editorSchema } from '../schemas/editor-schema.ts';
import { asListItem, entryTemplate, type KnownFields } from './entry-template.ts';
import type { Kind, Where } from './kinds.ts';

/** A new entry and where it goes. */
export interface NewEntry {
  file: ContentFile;
  /** Text of the file with the entry. */
  text: string;
  /** Line of the file that the entry begins on. */
  line: number;
}

/** An entry that cannot be written; the message says why, and what to do. */
export class EntryError extends Error {
  override name = 'EntryError';
}

/**
 * Makes a draft entry with TODOs, at the end of a list or in a file of its own. Nothing is written.
 * @param fileName name of the file, without the number of a question.
 * @param where values of the flags.
 * @throws EntryError if the file cannot take the entry.
 */
export function placeEntry(contentDir: string, kind: Kind, fileName: string, where: Where): NewEntry {
  const { folder, list, letter } = kind;
  const files = listFiles(contentDir, folder, '.yaml', []);
  const numbered = list === undefined ? files : files.filter(({ id }) => id === fileName);
  const number = nextNumber(letter ?? '', numbered);
  const id = list === undefined && letter !== undefined ? `${number}-${fileName}` : fileName;
  const file = files.find((one) => one.id === id) ?? {
    id,
    path: join(contentDir, folder, `${id}.yaml`),
    file: `${basename(contentDir)}/${folder}/${id}.yaml`,
  };
  const isNewFile = !existsSync(file.path);
  const regions = listFiles(contentDir, 'regions', '.yaml', []).map((region) => region.id);
  const lines = entryTemplate(editorSchema(kind.schema, { articles: [], regions }), {
    draft: true,
    ...(letter === undefined ? {} : { id: `${letter}${number}` }),
    ...(kind.type === undefined ? {} : { type: kind.type }),
    ...(where.date === undefined ? {} : { date: where.date }),
    ...(folder === 'questions' ? { positions: answersOf(contentDir) } : {}),
  });
  if (list === undefined) {
    if (isNewFile) return { file, text: `${lines.join('\n')}\n`, line: 1 };
    throw new EntryError(`${file.file} exists already and is not overwritten. Choose another --id.`);
  }

  const before = isNewFile ? '' : readFileSync(file.path, 'utf8');
  const old = parsed(before, file.file);
  // A list item begins two characters before its first field.
  const indent = ' '.repeat(Math.max(0, old.locate([...list, 0]).column - 3));
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const ending = /(\r?\n)?\r?\n$/.exec(before);
  const gap = before === '' || ending?.[1] !== undefined ? '' : newline.repeat(ending === null ? 2 : 1);
  const added = asListItem(lines)
    .map((line) => indent + line + newline)
    .join('');
  const text = before + gap + added;
  if (!isOneMore(old.data, text, list))
    throw new EntryError(
      `${file.file} must end with the list${list.map((name) => ` “${name}”`).join('')}, so that an entry can be added to it. Add this to the list by hand:\n${added}`,
    );
  return { file, text, line: (before + gap).split('\n').length };
}

/** The number after the highest in ids such as “n3”. */
function nextNumber(letter: string, files: readonly ContentFile[]): number {
  const ids = new RegExp(`\\bid: *['"]?${letter}(\\d+)\\b`, 'g');
  const numbers = files.flatMap(({ path }) =>
    [...readFileSync(path, 'utf8').matchAll(ids)].map(([, number]) => Number(number)),
  );
  return Math.max(0, ...numbers) + 1;
}

/** An answer of a question for each article, drafts too; each quotes its article. */
function answersOf(contentDir: string): KnownFields[] {
  return listFiles(contentDir, 'articles', '.md', []).map(({ id }) => ({
    article: id,
    citations: [{ article: id }],
  }));
}

/** @throws EntryError with the file’s problems. */
function parsed(text: string, file: string): YamlSource {
  const problems: Problem[] = [];
  const source = parseYaml(text, file, 0, problems);
  if (source !== undefined) return source;
  throw new EntryError(
    `${file} is not valid YAML. Correct it first:\n${problemLines(problems, 'error').join('\n')}`,
  );
}

/** Whether a text has the old data plus one entry at the end of the list. */
function isOneMore(old: unknown, text: string, list: FieldPath): boolean {
  const grown = parseYaml(text, '', 0, [])?.data ?? {};
  const entries = list.reduce<unknown>((data, name) => (data as Record<string, unknown>)[name], grown);
  if (!Array.isArray(entries)) return false;
  entries.pop();
  return isDeepStrictEqual(grown, old ?? []);
}

import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import type { SitePath } from '../../site.ts';
import { newDrafts, withoutDrafts, type Drafts } from './drafts.ts';
import type { FieldPath } from './field-path.ts';
import { listFiles, type ContentFile } from './list-files.ts';
import { parseYaml, type YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { isThere } from './read-bytes.ts';
import { readTextFile } from './read-text-file.ts';
import { validate } from './validate.ts';

/** A valid YAML file: its data and the positions of its values. */
export interface YamlFile<Data = unknown> extends ContentFile {
  yaml: YamlSource;
  data: Data;
  /** Adds a problem of one of its fields. */
  report: Report;
}

/** Adds a problem of a field: what is wrong, and what to do. */
export type Report = (path: FieldPath, fault: Pick<Problem, 'what' | 'todo'>) => void;

/** A file that has been read, for the checks that examine every text. */
export interface ReadFile {
  id: string;
  file: string;
  yaml: YamlSource;
  data: unknown;
  schema: z.ZodType;
}

/** Options and results of reading files. */
export interface FileReading {
  problems: Problem[];
  /** How drafts are treated; without it, they are left out. */
  drafts?: Drafts;
  /** Every valid file is added here. */
  files?: ReadFile[];
}

/** Reads and validates one file. Returns undefined if it has problems, which are added, or if all of it is a draft. */
export function readYamlFile<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  { problems, drafts = newDrafts(), files }: FileReading,
): YamlFile<z.output<Schema>> | undefined {
  const text = readTextFile(file.path, file.file, problems);
  const whole = text === undefined ? undefined : parseYaml(text.text, file.file, 0, problems);
  const yaml = whole === undefined || drafts.shown ? whole : withoutDrafts(whole, schema, file.file, drafts);
  const data = yaml === undefined ? undefined : validate(schema, yaml, file.file, problems);
  if (yaml === undefined || data === undefined) return undefined;
  files?.push({ id: file.id, file: file.file, yaml, data, schema });
  const report: Report = (path, fault) => {
    problems.push({ file: file.file, ...yaml.locate(path), ...fault });
  };
  return { ...file, yaml, data, report };
}

/** A kind of content file: where its files are, and what they contain. */
export interface Kind<Schema extends z.ZodType = z.ZodType> {
  /** Name of its schema for editors. */
  name: string;
  /** Its place in the content: a folder, `events/`, or a file, `words.yaml`. */
  at: string;
  schema: Schema;
  /**
   * The address of a file’s fields, a page or a part of one, unless they belong to a statement; left out if no page shows them.
   * @param id of the file. @param fields of the file, and of the entry in a list of it.
   */
  shownAt?: (id: string, fields: Readonly<Record<string, unknown>>) => SitePath;
}

/** Reads and validates the files of a kind. Files with problems are left out, and so is a single file that does not exist. */
export function readKind<Schema extends z.ZodType>(
  { at, schema }: Kind<Schema>,
  reading: FileReading & { contentDir: string },
): YamlFile<z.output<Schema>>[] {
  const { contentDir, problems } = reading;
  const files = at.endsWith('/')
    ? listFiles(contentDir, at.slice(0, -1), '.yaml', problems)
    : [singleFile(contentDir, at)].filter(({ path }) => isThere(path));
  return files.flatMap((file) => readYamlFile(file, schema, reading) ?? []);
}

function singleFile(contentDir: string, name: string): ContentFile {
  return {
    id: basename(name, '.yaml'),
    path: join(contentDir, name),
    file: `${basename(contentDir)}/${name}`,
  };
}

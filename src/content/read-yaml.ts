import { z } from 'astro/zod';
import { newDrafts, withoutDrafts, type Drafts } from './drafts.ts';
import { listFiles, type ContentFile } from './list-files.ts';
import { parseYaml, type YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-text-file.ts';
import { validate } from './validate.ts';

/** A YAML file that holds: its data, and where everything in it stands. */
export interface YamlFile<Data> extends ContentFile {
  yaml: YamlSource;
  data: Data;
}

/**
 * Reads and validates one file; undefined after adding its problems, or where all of it is a draft.
 * @param drafts how drafts are taken; left out, none is read.
 */
export function readYamlFile<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  problems: Problem[],
  drafts: Drafts = newDrafts(),
): YamlFile<z.output<Schema>> | undefined {
  const text = readTextFile(file.path, file.file, problems);
  const whole = text === undefined ? undefined : parseYaml(text.text, file.file, 0, problems);
  const yaml = whole === undefined || drafts.shown ? whole : withoutDrafts(whole, schema, file.file, drafts);
  const data = yaml === undefined ? undefined : validate(schema, yaml, file.file, problems);
  return yaml === undefined || data === undefined ? undefined : { ...file, yaml, data };
}

/** Reads and validates every file of a folder of the content; those with problems are left out. */
export function readYamlFolder<Schema extends z.ZodType>(
  contentDir: string,
  folder: string,
  schema: Schema,
  problems: Problem[],
  drafts?: Drafts,
): YamlFile<z.output<Schema>>[] {
  return listFiles(contentDir, folder, '.yaml', problems).flatMap(
    (file) => readYamlFile(file, schema, problems, drafts) ?? [],
  );
}

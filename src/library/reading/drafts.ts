import type { z } from 'astro/zod';
import { valueAt, type FieldPath } from './field-path.ts';
import { findTodos } from './find-todos.ts';
import { allowedNames } from './nearest-name.ts';
import type { YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { schemaAt } from './schema-at.ts';
import { describeTodo } from './validate.ts';

/** How drafts are treated while the content is read, and which drafts were found. */
export interface Drafts {
  /** Drafts are read like everything else; otherwise they are removed before validation. */
  shown: boolean;
  /** Draft articles need what a published one needs: a one-sentence summary, answers. */
  asPublished: boolean;
  /** Ids of the draft articles that may lack these. */
  articles: Set<string>;
  /** The number of drafts, articles and entries. */
  count: number;
  /** The TODOs in them. */
  todos: Problem[];
}

/** An empty record of drafts. @param as whether drafts are left out, read as drafts, or read as if they were published. */
export function newDrafts(as: 'left out' | 'drafts' | 'published' = 'left out'): Drafts {
  return {
    shown: as !== 'left out',
    asPublished: as === 'published',
    articles: new Set(),
    count: 0,
    todos: [],
  };
}

/** Records a draft. @param schema of the file. @param path of the draft in the file. */
export function meetDraft(
  drafts: Drafts,
  data: unknown,
  schema: z.ZodType,
  file: string,
  yaml: YamlSource,
  path: FieldPath,
): void {
  drafts.count++;
  for (const todo of findTodos(data, path))
    drafts.todos.push({ file, ...yaml.locate(todo), ...describeTodo(schema, todo) });
}

/**
 * Removes drafts from a file’s data: entries with “draft: true” where the schema has that field, and everything about a draft
 * article (its summary, its answers, its name in lists of articles). Removed data is not validated. Lines and columns still
 * refer to the file.
 * @returns undefined if nothing is left.
 */
export function withoutDrafts(
  source: YamlSource,
  schema: z.ZodType,
  file: string,
  drafts: Drafts,
): YamlSource | undefined {
  const isDraft = (value: unknown, path: FieldPath): boolean => {
    const has = valueAt(value, ['draft']) === true && schemaAt(schema, [...path, 'draft']) !== undefined;
    if (has) meetDraft(drafts, value, schema, file, source, path);
    return has;
  };
  const isAboutDraft = (value: unknown, path: FieldPath): boolean =>
    drafts.articles.has(String(valueAt(value, ['article']))) &&
    schemaAt(schema, [...path, 'article']) !== undefined &&
    schemaAt(schema, [...path, 'quote']) === undefined;
  /** For every list: the index of each member in the file’s list. */
  const places = new Map<unknown, readonly number[]>();
  const prune = (value: unknown, path: FieldPath): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (!Array.isArray(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, field]) => [name, prune(field, [...path, name])]),
      );
    const kept = [...value.keys()].filter(
      (index) => !isDraft(value[index], [...path, index]) && !isAboutDraft(value[index], [...path, index]),
    );
    const named =
      path.at(-1) === 'articles' ? kept.filter((index) => !drafts.articles.has(String(value[index]))) : kept;
    // A list of drafts only is an error: the entry that has it should be a draft itself.
    const left = named.length === 0 ? kept : named;
    const list = left.map((index) => prune(value[index], [...path, index]));
    places.set(list, left);
    return list;
  };
  if (isDraft(source.data, [])) return undefined;
  const data = prune(source.data, []);
  if (Array.isArray(data) && data.length === 0 && data.length < (source.data as unknown[]).length)
    return undefined;
  const inFile = (path: FieldPath): FieldPath => {
    let value = data;
    return path.map((step) => {
      const place = places.get(value)?.[Number(step)] ?? step;
      value = valueAt(value, [step]);
      return place;
    });
  };
  return {
    data,
    locate: (path, find) => source.locate(inFile(path), find),
    commentBehind: (path) => source.commentBehind?.(inFile(path)),
  };
}

/** The problem with an article that was not found: it is a draft, or it does not exist. */
export function missingArticle(
  id: string,
  known: readonly string[],
  drafts: Drafts,
): Pick<Problem, 'what' | 'todo'> {
  return drafts.articles.has(id)
    ? {
        what: `The article “${id}” is a draft, and this is not.`,
        todo: 'An entry that uses a draft must be a draft too: add “draft: true” to the entry, or name a published article.',
      }
    : { what: `There is no article “${id}”.`, todo: allowedNames(id, known) };
}

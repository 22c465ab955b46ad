import type { z } from 'astro/zod';
import { valueAt, type FieldPath } from './field-path.ts';
import { findTodos } from './find-todos.ts';
import { allowedNames } from './nearest-name.ts';
import type { YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { schemaAt } from './schema-at.ts';
import { describeTodo } from './validate.ts';

/** How a reading of the content takes drafts, and what it has met of them. */
export interface Drafts {
  /** They are read like all else; otherwise they are left out before anything looks at them. */
  shown: boolean;
  /** Draft articles are held to what a published one needs: a sentence in short, answers. */
  asPublished: boolean;
  /** Ids of the articles that are drafts and may lack that. */
  articles: Set<string>;
  /** How many drafts there are, articles and entries. */
  count: number;
  /** What is still to be written in them. */
  todos: Problem[];
}

/** A reading that has met no draft yet. @param as how drafts are read: not at all, as what they are, or as if they were published. */
export function newDrafts(as: 'left out' | 'drafts' | 'published' = 'left out'): Drafts {
  return {
    shown: as !== 'left out',
    asPublished: as === 'published',
    articles: new Set(),
    count: 0,
    todos: [],
  };
}

/** Notes a draft down. @param schema of the file. @param path where the draft is in it. */
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
 * A file’s data without its drafts: entries that say “draft: true” where the schema knows that field, and what is about a draft
 * article (its sentence in short, its answers, its name in a list of articles). Nothing of them is validated. Places are still
 * those of the file.
 * @returns undefined where nothing is left.
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
  /** Of every list: where in the file’s list each of its members is. */
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
    // A list that names drafts alone is an error: what it belongs to should be a draft itself.
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

/** What is wrong with an article that is named and not there: it is a draft, or there is none. */
export function missingArticle(
  id: string,
  known: readonly string[],
  drafts: Drafts,
): Pick<Problem, 'what' | 'todo'> {
  return drafts.articles.has(id)
    ? {
        what: `The article “${id}” is a draft, and this is not.`,
        todo: 'What rests on a draft is a draft, too: write “draft: true” into the entry, or name an article that is published.',
      }
    : { what: `There is no article “${id}”.`, todo: allowedNames(id, known) };
}

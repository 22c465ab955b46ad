import type { z } from 'astro/zod';
import { findTodos } from './find-todos.ts';
import { allowedNames } from './nearest-name.ts';
import type { FieldPath, YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { describeTodo, formatField, schemaInside } from './validate.ts';

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
  /** Of files that something was left out of: which members of a list are left, by its path in what is left. */
  left: Map<string, ReadonlyMap<string, readonly number[]>>;
}

/** A reading that has met no draft yet. @param as how drafts are read: not at all, as what they are, or as if they were published. */
export function newDrafts(as: 'left out' | 'drafts' | 'published' = 'left out'): Drafts {
  return {
    shown: as !== 'left out',
    asPublished: as === 'published',
    articles: new Set(),
    count: 0,
    todos: [],
    left: new Map(),
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
  for (const todo of findTodos(data, path)) drafts.todos.push(describeTodo(schema, todo, yaml, file));
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
  /** Which members of a list are left, by its path in what is left. */
  const left = new Map<string, readonly number[]>();
  const isDraft = (value: unknown, known: z.ZodType | undefined): boolean =>
    schemaInside(known, 'draft') !== undefined && fieldOf(value, 'draft') === true;
  const isAboutDraft = (value: unknown, known: z.ZodType | undefined): boolean =>
    schemaInside(known, 'article') !== undefined &&
    schemaInside(known, 'quote') === undefined &&
    drafts.articles.has(String(fieldOf(value, 'article')));
  const prune = (value: unknown, known: z.ZodType | undefined, path: FieldPath, was: FieldPath): unknown => {
    if (Array.isArray(value)) {
      const member = schemaInside(known, 0);
      const kept = value.flatMap((item: unknown, index) => {
        if (isDraft(item, member)) meetDraft(drafts, item, schema, file, source, [...was, index]);
        else if (!isAboutDraft(item, member)) return [index];
        return [];
      });
      const named =
        path.at(-1) === 'articles'
          ? kept.filter((index) => !drafts.articles.has(String(value[index])))
          : kept;
      // A list that names drafts alone is told of: what it belongs to should be a draft itself.
      const indexes = named.length === 0 ? kept : named;
      if (indexes.length < value.length) left.set(JSON.stringify(path), indexes);
      return indexes.map((index, place) => prune(value[index], member, [...path, place], [...was, index]));
    }
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, field]) => [
          name,
          prune(field, schemaInside(known, name), [...path, name], [...was, name]),
        ]),
      );
    return value;
  };
  if (isDraft(source.data, schema)) {
    meetDraft(drafts, source.data, schema, file, source, []);
    return undefined;
  }
  const data = prune(source.data, schema, [], []);
  if (left.size === 0) return source;
  drafts.left.set(file, left);
  if (Array.isArray(data) && data.length === 0) return undefined;
  return { data, locate: (path) => source.locate(placeInFile(path, left)) };
}

/** A problem with its field as it is in the file: where drafts were left out before it, it was counted without them. */
export function inWholeFile(problem: Problem, drafts: Drafts): Problem {
  const left = drafts.left.get(problem.file);
  if (left === undefined || problem.field === undefined) return problem;
  const path = [...problem.field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );
  return { ...problem, field: formatField(placeInFile(path, left)) };
}

/** A path in what is left of a file, as it is in the file. */
function placeInFile(path: FieldPath, left: ReadonlyMap<string, readonly number[]>): FieldPath {
  return path.map((step, index) =>
    typeof step === 'number' ? (left.get(JSON.stringify(path.slice(0, index)))?.[step] ?? step) : step,
  );
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

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

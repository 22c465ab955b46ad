import type { FieldPath } from './parse-yaml.ts';

/**
 * Paths of all texts that begin with “TODO”: they stand for what is still to be written.
 * @param path where the data stands in its file.
 * @param inDrafts whether what says “draft: true” is looked through.
 */
export function findTodos(data: unknown, path: FieldPath = [], inDrafts = true): FieldPath[] {
  if (typeof data === 'string') return /^\s*TODO\b/.test(data) ? [path] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (!inDrafts && 'draft' in data && data.draft === true) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    findTodos(value, [...path, Array.isArray(data) ? Number(name) : name], inDrafts),
  );
}

import { valuesIn, type FieldPath } from './field-path.ts';

/**
 * Paths of all texts that begin with “TODO”.
 * @param path of the data in its file.
 */
export function findTodos(data: unknown, path?: FieldPath): FieldPath[] {
  return valuesIn(data, path).flatMap(([at, value]) =>
    typeof value === 'string' && /^\s*TODO\b/.test(value) ? [at] : [],
  );
}

import type { FieldPath, YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { formatField } from './validate.ts';

/** Every field whose text begins with “TODO”. @param path where the data stands in its file. */
export function findTodos(data: unknown, file: string, yaml: YamlSource, path: FieldPath): Problem[] {
  if (typeof data === 'string')
    return /^\s*TODO\b/.test(data)
      ? [
          {
            file,
            ...yaml.locate(path),
            field: formatField(path),
            what: `A draft has something to be written: “${data.trim()}”.`,
            todo: 'Write it before the draft is published.',
          },
        ]
      : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    findTodos(value, file, yaml, [...path, Array.isArray(data) ? Number(name) : name]),
  );
}

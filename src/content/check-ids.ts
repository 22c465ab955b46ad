import type { FieldPath, YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { formatField } from './validate.ts';

/** An id and where it is written. */
export type WrittenId = Pick<Problem, 'file' | 'field'> & { id: string; line: number; column: number };

/** An id of a file, by the path of its field. */
export function writtenId(id: string, file: string, yaml: YamlSource, path: FieldPath): WrittenId {
  return { id, file, ...yaml.locate(path), field: formatField(path) };
}

/** No two entries of one page share an id: it is part of their address. */
export function checkIds(ids: readonly WrittenId[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const { id, ...place } of ids) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, `${place.file}:${place.line}`);
    else
      problems.push({
        ...place,
        what: `The id “${id}” is taken by ${first}.`,
        todo: 'Give one of the two another id.',
      });
  }
}

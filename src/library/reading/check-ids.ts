import type { FieldPath } from './field-path.ts';
import type { YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/** An id and where it is written. */
export interface WrittenId {
  id: string;
  where: () => Pick<Problem, 'file' | 'field'> & { line: number; column: number };
}

/** An id of a file, by the path of its field. */
export function writtenId(id: string, file: string, yaml: YamlSource, path: FieldPath): WrittenId {
  return { id, where: () => ({ file, ...yaml.locate(path) }) };
}

/** Checks that no two entries of a page share an id, which is part of their address. */
export function checkIds(ids: readonly WrittenId[], problems: Problem[]): void {
  const seen = new Map<string, WrittenId>();
  for (const written of ids) {
    const first = seen.get(written.id)?.where();
    if (first === undefined) seen.set(written.id, written);
    else
      problems.push({
        ...written.where(),
        what: `The id “${written.id}” is taken by ${first.file}:${first.line}.`,
        todo: 'Give one of the two another id.',
      });
  }
}

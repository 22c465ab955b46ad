import type { Problem } from './problem.ts';

/** An id and where it is written. */
export type WrittenId = Pick<Problem, 'file' | 'field'> & { id: string; line: number; column: number };

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

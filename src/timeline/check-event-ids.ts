import type { Problem } from '../content/problem.ts';

/** No two events share an id: it is part of their address. */
export function checkEventIds(
  events: readonly { id: string; file: string; line: number; column: number }[],
  problems: Problem[],
): void {
  const seen = new Map<string, string>();
  for (const { id, file, line, column } of events) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, `${file}:${line}`);
    else
      problems.push({
        file,
        line,
        column,
        field: 'id',
        what: `The id “${id}” is taken by ${first}.`,
        todo: 'Give one of the two another id.',
      });
  }
}

import type { Place } from '../citations/desk.ts';
import { formatField, valueAt, valuesIn, type FieldPath } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';

/** Where an editor can write “because”: a citation, or the entry of a statement. */
export interface Group {
  file: string;
  path: FieldPath;
}

/** A possible mistake, and the group in which an editor can answer it. */
export interface Doubt extends Problem {
  at: Group;
  /** A word that the answer must repeat, so that it does not also answer the same doubt about something else. */
  about: string | undefined;
}

/** The editors’ answers to warnings (“because”), and which of them were needed. */
export interface Answers {
  /** The answer in a group, if there is one; it is then marked as needed. */
  take: (group: Group) => string | undefined;
  /** Warnings about answers that no check needed. */
  unneeded: () => Problem[];
}

/** Collects the answers in the files that have been read. */
export function answersIn(files: readonly ReadFile[]): Answers {
  const byFile = new Map(files.map((read) => [read.file, read]));
  const needed = new Set<string>();
  const key = ({ file, path }: Group): string => `${file} ${formatField(path)}`;
  return {
    take: (group) => {
      const answer = valueAt(byFile.get(group.file)?.data, [...group.path, 'because']);
      if (typeof answer !== 'string') return undefined;
      needed.add(key(group));
      return answer;
    },
    unneeded: () =>
      files.flatMap(({ file, yaml, data }) =>
        valuesIn(data)
          .filter(([path]) => path.at(-1) === 'because')
          .filter(([path]) => !needed.has(key({ file, path: path.slice(0, -1) })))
          .map(([path]) => ({
            file,
            ...yaml.locate(path),
            what: 'This answer is not needed: there is no warning here.',
            todo: 'Take “because” out.',
          })),
      ),
  };
}

/**
 * Creates a warning about a field; an editor answers it in the field’s group.
 * @param more the field to show it at, if that is another one, and a word that an answer must repeat.
 */
export function doubtAt(
  { file, yaml, path }: Place,
  what: string,
  todo: string,
  { field = path, about }: { field?: FieldPath; about?: string } = {},
): Doubt {
  const group = path.slice(0, -1);
  const name = path.at(-1) === 'quote' ? 'citation' : 'entry';
  return {
    at: { file, path: group },
    file,
    ...yaml.locate(field),
    what,
    todo: `${todo} Or, if it is right as it is, say why in a line of its own in this ${name}${about === undefined ? '' : `, with “${about}” in it`}: “because: …”.`,
    about,
  };
}

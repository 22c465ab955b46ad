import type { Place } from '../citations/desk.ts';
import { formatField, valueAt, valuesIn, type FieldPath } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';

/** A group of fields of a file that can have an answer: a citation, or what a statement is written in. */
export interface Group {
  file: string;
  path: FieldPath;
}

/** What may be wrong, and where an editor can answer it. */
export interface Doubt extends Problem {
  at: Group;
  /** What an answer has to repeat, so that it does not answer the same doubt about something else. */
  about: string | undefined;
}

/** What editors have answered to warnings (“because”), and which of that has been needed. */
export interface Answers {
  /** The answer in a group, if there is one; it counts as needed. */
  take: (group: Group) => string | undefined;
  /** Warnings about answers that have not been taken. */
  unneeded: () => Problem[];
}

/** The answers in the files that have been read. */
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
            what: 'This answers nothing: there is no warning here.',
            todo: 'Take “because” out.',
          })),
      ),
  };
}

/**
 * A warning about a field, which an editor answers in the group that the field is in.
 * @param more where to show it, if that is another field, and a word that an answer has to repeat.
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

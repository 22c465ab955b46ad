import type { Place } from '../citations/desk.ts';
import { valuesIn, type FieldPath } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';
import { markAt } from '../reading/schema-at.ts';

/** What is wrong with a statement, what to do, and the field beside its text that has the fault, if it is not the text. */
export type Finding = readonly [what: string, todo: string, field?: string];

/** One finding, as the list that a check returns. */
export function fault(...finding: Finding): Finding[] {
  return [finding];
}

/** Findings as problems. @param at the text of the statement. */
export function problemsAt({ file, yaml, path }: Place, findings: readonly Finding[]): Problem[] {
  return findings.map(([what, todo, field]) => ({
    file,
    ...yaml.locate(field === undefined ? path : [...path.slice(0, -1), field]),
    what,
    todo,
  }));
}

/** A text in our words. */
export interface OurText {
  text: string;
  path: FieldPath;
  read: ReadFile;
  /** Its kind, see `fields.ts`. */
  ours: unknown;
}

/** Every text of some files except those of copies. */
export function ourTexts(files: readonly ReadFile[]): OurText[] {
  return files.flatMap((read) =>
    valuesIn(read.data).flatMap(([path, text]) =>
      typeof text !== 'string' || markAt(read.schema, path, 'verbatim') === true
        ? []
        : { text, path, read, ours: markAt(read.schema, path, 'ours') },
    ),
  );
}

/** A problem of one of our texts, at the place of some words in it. */
export function problemIn({ read, path }: OurText, words: string, what: string, todo: string): Problem {
  return { file: read.file, ...read.yaml.locate(path, (written) => written.indexOf(words)), what, todo };
}

import { nameUnseen } from './name-unseen.ts';

/** Something in the content that an editor has to correct before the site can be built. */
export interface Problem {
  /** Path from the project's root: `content/articles/x.md`. */
  file: string;
  /** 1-based; undefined if the problem concerns the whole file. */
  line?: number | undefined;
  /** 1-based. */
  column?: number | undefined;
  /** Dotted path of the field: `published.date`, `regions[0]`. */
  field?: string | undefined;
  /** What is wrong, in one sentence. */
  what: string;
  /** What to do, with the allowed values or the nearest match. */
  todo: string;
}

/** Thrown if the content has problems; its message is the whole report. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
    // The error is in the content: a stack trace into the code would hide the message.
    this.stack = '';
  }
}

/** The position of a problem in the form that editors and terminals can jump to: `file:line:column`. */
export function formatPlace({ file, line, column }: Problem): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** Problems sorted by file, line and column, for printing. */
export function inOrderOfPlace(problems: readonly Problem[]): Problem[] {
  return problems
    .map((problem) => ({
      ...problem,
      file: printable(problem.file),
      what: printable(problem.what),
      todo: printable(problem.todo),
    }))
    .sort(
      (a, b) =>
        a.file.localeCompare(b.file, 'en') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    );
}

/** Characters that break a line, change its direction, or give orders to a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** The length of a longer message, which contains most of a file, is cut to this. */
const LONGEST_MESSAGE = 2000;

/** A text as one line in which no character has an effect on a terminal, shortened if it is very long. */
export function printable(text: string): string {
  const whole = nameUnseen(text, UNPRINTABLE);
  return whole.length <= LONGEST_MESSAGE
    ? whole
    : `${whole.slice(0, LONGEST_MESSAGE / 2)} … ${whole.slice(-LONGEST_MESSAGE / 2)}`;
}

/** All problems as one text, sorted by file and line; an empty string if there are none. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  const items = inOrderOfPlace(problems).map((problem) => {
    const field = problem.field === undefined ? '' : `  ${problem.field}`;
    return `${formatPlace(problem)}${field}\n  ${problem.what}\n  ${problem.todo}`;
  });
  return `${count} in the content. Nothing was built.\n\n${items.join('\n\n')}\n`;
}

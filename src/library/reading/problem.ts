/** Something in the content that a person has to put right before the site can be built. */
export interface Problem {
  /** Path as a person would type it, from the project's root: `content/articles/x.md`. */
  file: string;
  /** 1-based; left out where the whole file is meant. */
  line?: number | undefined;
  /** 1-based. */
  column?: number | undefined;
  /** Dotted path of the field: `published.date`, `regions[0]`. */
  field?: string | undefined;
  /** What is wrong, in one sentence. */
  what: string;
  /** What is allowed or nearest, and what to do. */
  todo: string;
}

/** Thrown when content does not hold; its message is the whole report. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
    // The place that matters is in the content, not in our code.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Where a problem stands, as editors and terminals can jump to it: `file:line:column`. */
export function formatPlace({ file, line, column }: Problem): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** Problems sorted by file, line and column. */
export function inOrderOfPlace(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** All problems as one text, sorted by file and line; empty text for none. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  const items = inOrderOfPlace(problems).map((problem) => {
    const field = problem.field === undefined ? '' : `  ${problem.field}`;
    return `${formatPlace(problem)}${field}\n  ${problem.what}\n  ${problem.todo}`;
  });
  return `${count} in the content. Nothing was built.\n\n${items.join('\n\n')}\n`;
}

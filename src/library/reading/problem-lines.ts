import { formatPlace, inOrderOfPlace, type Problem } from './problem.ts';

/** An error stops a build, a warning does not. */
export type Severity = 'error' | 'warning';

/**
 * Problems in the format of compilers, one per line, so that editors can jump to them:
 * `content/x.yaml:3:5: error: what is wrong; what to do (field)`.
 */
export function problemLines(problems: readonly Problem[], severity: Severity): string[] {
  return inOrderOfPlace(problems).map(
    (problem) =>
      `${formatPlace(problem)}: ${severity}: ${problem.what} ${problem.todo}${problem.field === undefined ? '' : ` (${problem.field})`}`,
  );
}

/**
 * The same as GitHub workflow commands: GitHub shows each problem next to its line.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubLines(problems: readonly Problem[], severity: Severity): string[] {
  return inOrderOfPlace(problems).map(({ file, line, column, field, what, todo }) => {
    const place = Object.entries({ file, line, col: column, title: field })
      .filter(([, value]) => value !== undefined)
      .map(
        ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
      );
    return `::${severity} ${place.join(',')}::${escaped(`${what} ${todo}`)}`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

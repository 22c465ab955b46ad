import { newDrafts, type Drafts } from '../library/reading/drafts.ts';
import type { Problem } from '../library/reading/problem.ts';
import { findDoubts } from '../library/find-doubts.ts';
import { readLibrary, type Library } from '../library/library.ts';
import { framesBeyond } from '../outputs/map/frame-guard.ts';

/** The result of checking the content. */
export interface CheckedContent {
  library: Library;
  drafts: Drafts;
  /** Problems that stop a build. */
  errors: Problem[];
  /** Possible mistakes, and what drafts still need; empty if there are errors. */
  warnings: Problem[];
}

/** Checks the content as a build does, and its drafts as if they were published. */
export function checkContent(contentDir: string): CheckedContent {
  const read = readLibrary(contentDir);
  const { library, problems, drafts } = read;
  if (problems.length === 0) problems.push(...framesBeyond(library, contentDir));
  // While something is missing, warnings about the rest may be false alarms.
  const warnings = problems.length === 0 ? [...findDoubts(read), ...doubtsOfDrafts(contentDir, drafts)] : [];
  return { library, drafts, errors: problems, warnings };
}

/** The problems that would stop a build if the drafts were published now, and their TODOs. */
function doubtsOfDrafts(contentDir: string, { count, todos }: Drafts): Problem[] {
  if (count === 0) return [];
  const { problems } = readLibrary(contentDir, { drafts: newDrafts('published') });
  const isTodo = ({ file, field }: Problem): boolean =>
    todos.some((todo) => todo.file === file && todo.field === field);
  // Other problems of a TODO add nothing.
  return [...todos, ...problems.filter((problem) => !isTodo(problem))].map((problem) => ({
    ...problem,
    what: `In a draft: ${problem.what}`,
  }));
}

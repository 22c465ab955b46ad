import { newDrafts, type Drafts } from '../library/reading/drafts.ts';
import type { Problem } from '../library/reading/problem.ts';
import { findDoubts } from '../library/find-doubts.ts';
import { readLibrary, type Library } from '../library/library.ts';

/** What there is to say of the content. */
export interface CheckedContent {
  library: Library;
  drafts: Drafts;
  /** What stops a build. */
  errors: Problem[];
  /** What may be a slip, and what drafts still need; none as long as there are errors. */
  warnings: Problem[];
}

/** Checks the content as a build does, and its drafts as if they were published. */
export function checkContent(contentDir: string): CheckedContent {
  const read = readLibrary(contentDir);
  const { library, problems, drafts } = read;
  // With something missing, every doubt about the rest may be a false one.
  const warnings = problems.length === 0 ? [...findDoubts(read), ...doubtsOfDrafts(contentDir, drafts)] : [];
  return { library, drafts, errors: problems, warnings };
}

/** What would stop a build if the drafts were published as they are, and what is still to be written in them. */
function doubtsOfDrafts(contentDir: string, { count, todos }: Drafts): Problem[] {
  if (count === 0) return [];
  const { problems } = readLibrary(contentDir, { drafts: newDrafts('published') });
  const isTodo = ({ file, field }: Problem): boolean =>
    todos.some((todo) => todo.file === file && todo.field === field);
  // What else is wrong with a TODO says nothing new.
  return [...todos, ...problems.filter((problem) => !isTodo(problem))].map((problem) => ({
    ...problem,
    what: `Of a draft: ${problem.what}`,
  }));
}

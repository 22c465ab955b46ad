import assert from 'node:assert/strict';
import type { Article } from '../../src/library/copies/read-article.ts';
import { findDoubts } from '../../src/library/find-doubts.ts';
import type { Problem } from '../../src/library/reading/problem.ts';
import { readLibrary } from '../../src/library/library.ts';
import { VALID_CONTENT, type FixtureLibrary } from './fixture-library.ts';

/** The fixture library, read once. */
export const LIBRARY = readLibrary(VALID_CONTENT).library;

/** Its articles: a report, a translated interview, and an altered copy whose title is supplied. */
export const LAMPS = article('lamps-at-the-crossing');
export const BREAD = article('bread-for-the-night-train');
export const TIMETABLE = article('winter-timetable');

function article(id: string): Article {
  const found = LIBRARY.articles.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no article ${id}.`);
  return found;
}

/** The problems of a copy of the fixture library. */
export function problemsOf({ contentDir }: Pick<FixtureLibrary, 'contentDir'>): Problem[] {
  return readLibrary(contentDir).problems;
}

/** The only problem of a copy of the fixture library; fails if there is none, or another. */
export function onlyProblem(library: Pick<FixtureLibrary, 'contentDir'>): Problem {
  const [problem, ...others] = problemsOf(library);
  assert.deepEqual(others, []);
  assert.ok(problem);
  return problem;
}

/** The problems, each as “file:line field what”, without a missing line or field. */
export function complaintsOf(library: Pick<FixtureLibrary, 'contentDir'>): string[] {
  return problemsOf(library).map(({ file, line, field, what }) =>
    [line === undefined ? file : `${file}:${line}`, field, what].filter(Boolean).join(' '),
  );
}

/** The additional warnings while a file of a copy has this change; then the file is as it was. */
export function doubtsWith(library: FixtureLibrary, file: string, from: string, to: string): string[] {
  const before = library.read(file);
  library.change(file, from, to);
  const doubts = newDoubts(library);
  library.write(file, before);
  return doubts;
}

/** The additional warnings of a copy of the fixture library without problems, as “file:line what”. */
export function newDoubts({ contentDir }: Pick<FixtureLibrary, 'contentDir'>): string[] {
  const read = readLibrary(contentDir);
  assert.deepEqual(read.problems, []);
  const before = new Set(
    findDoubts(readLibrary(VALID_CONTENT)).map(({ what }) => what.replace('valid/', 'content/')),
  );
  return findDoubts(read)
    .filter(({ what }) => !before.has(what))
    .map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`);
}

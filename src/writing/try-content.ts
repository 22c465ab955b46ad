import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { problemKey, type ContentProblems } from './shelf.ts';

/**
 * What the content would have for problems with one file as it is to be: a copy of all of it is read, gone afterwards.
 * @param read the reader of a content folder.
 * @param known problems that it has already.
 * @returns those that the file brings, and all that are in the file itself but for those of its other drafts.
 */
export function tryContent(
  contentDir: string,
  { file, path, after }: { file: string; path: string; after: Buffer },
  read: (contentDir: string) => ContentProblems,
  known: ContentProblems,
): Problem[] {
  const root = mkdtempSync(join(tmpdir(), 'new-entry-'));
  try {
    // Problems name files by the name of their folder.
    const copy = join(root, basename(contentDir));
    // A link would lead from the copy into the content itself; one that leads nowhere cannot be followed.
    cpSync(contentDir, copy, { recursive: true, dereference: true, filter: (from) => existsSync(from) });
    const changed = join(copy, relative(contentDir, path));
    mkdirSync(dirname(changed), { recursive: true });
    writeFileSync(changed, after);
    const same = new Set([...known.published, ...known.ofDrafts].map(problemKey));
    const isNew = (problem: Problem): boolean => !same.has(problemKey(problem));
    const { published, ofDrafts } = read(copy);
    return [
      ...published.filter((problem) => problem.file === file || isNew(problem)),
      ...ofDrafts.filter(isNew),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

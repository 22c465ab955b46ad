import { citableBlocks, type Article } from '../articles/read-article.ts';
import type { Block } from '../articles/render-copy.ts';
import { newDrafts, type Drafts } from '../content/drafts.ts';
import type { Problem } from '../content/problem.ts';
import type { Library, ReadLibrary } from '../library.ts';
import { nextNumber } from './place-entry.ts';

/** Reads a content folder with its drafts, or without them. */
export type ReadContent = (contentDir: string, drafts: Drafts) => ReadLibrary;

/** What is wrong with a content folder. */
export interface ContentProblems {
  /** What stops a build. */
  published: readonly Problem[];
  /** What there is besides, if drafts are read, too. */
  ofDrafts: readonly Problem[];
}

/** What a new entry is written against: the copies to quote from, and what there is already, drafts among them. */
export interface Shelf {
  contentDir: string;
  /** Latest last. */
  articles: readonly Article[];
  /** What can be cited of each article, by its id. */
  copies: ReadonlyMap<string, readonly Block[]>;
  /** What a note can stand beside: supplied titles, too. */
  noted: ReadonlyMap<string, readonly Block[]>;
  /** What the copies leave out, by article. */
  omitted: ReadonlyMap<string, readonly string[]>;
  /** The topics that figures have. */
  topics: readonly string[];
  /** Ids of the articles that are drafts. */
  drafts: ReadonlySet<string>;
  /** Problems that the content has before anything is added. */
  problems: ContentProblems;
  /** The number of the next note on an article, or of the next question. */
  nextNumber: (kind: string, article: string) => number;
  /** The problems of another content folder. */
  read: (contentDir: string) => ContentProblems;
}

/** Sets out the content for writing. */
export function openShelf(contentDir: string, read: ReadContent): Shelf {
  const { library, problems, drafts } = readWithDrafts(contentDir, read);
  const articles = library.articles.toReversed();
  return {
    contentDir,
    articles,
    copies: new Map(articles.map((article) => [article.id, citableBlocks(article)])),
    noted: new Map(articles.map(({ id, blocks }) => [id, blocks])),
    omitted: new Map(articles.map(({ id, omitted }) => [id, omitted.map(({ text }) => text)])),
    topics: [...new Set(library.figures.map(({ topic }) => topic))].sort(),
    drafts: drafts.articles,
    problems,
    nextNumber: (kind, article) =>
      nextNumber(
        (kind === 'note' ? (library.notes.get(article) ?? []) : library.questions).map(({ id }) => id),
      ),
    read: (dir) => readWithDrafts(dir, read).problems,
  };
}

/** What is published must hold without the drafts; then these are read with it. */
function readWithDrafts(
  contentDir: string,
  read: ReadContent,
): { library: Library; drafts: Drafts; problems: ContentProblems } {
  const published = read(contentDir, newDrafts());
  if (published.drafts.count === 0)
    return { ...published, problems: { published: published.problems, ofDrafts: [] } };
  const whole = read(contentDir, newDrafts('drafts'));
  const told = new Set(published.problems.map(problemKey));
  return {
    ...whole,
    problems: {
      published: published.problems,
      ofDrafts: whole.problems.filter((problem) => !told.has(problemKey(problem))),
    },
  };
}

/** A problem whatever its line: an entry before it does not make it another. */
export function problemKey({ file, field = '', what }: Problem): string {
  return [file, field, what].join('\n');
}

import { citableBlocks, type Article } from '../articles/read-article.ts';
import type { Block } from '../articles/render-copy.ts';
import type { Problem } from '../content/problem.ts';
import type { ReadLibrary } from '../library.ts';
import { nextNumber } from './place-entry.ts';

/** What a new entry is written against: the copies to quote from, and what there is already. */
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
  /** Problems that the content has before anything is added. */
  problems: readonly Problem[];
  /** The number of the next note on an article, or of the next question. */
  nextNumber: (kind: string, article: string) => number;
  /** The problems of another content folder. */
  read: (contentDir: string) => readonly Problem[];
}

/** Sets out the content for writing. @param read the reader of a content folder. */
export function openShelf(contentDir: string, read: (contentDir: string) => ReadLibrary): Shelf {
  const { library, problems } = read(contentDir);
  const articles = library.articles.toReversed();
  return {
    contentDir,
    articles,
    copies: new Map(articles.map((article) => [article.id, citableBlocks(article)])),
    noted: new Map(articles.map(({ id, blocks }) => [id, blocks])),
    omitted: new Map(articles.map(({ id, omitted }) => [id, omitted.map(({ text }) => text)])),
    problems,
    nextNumber: (kind, article) =>
      nextNumber(
        (kind === 'note' ? (library.notes.get(article) ?? []) : library.questions).map(({ id }) => id),
      ),
    read: (dir) => read(dir).problems,
  };
}

/** `search.json`: what a page needs to start searching. It is fetched at the first search, so pages do not name an index. */
export interface IndexStart {
  /** Folder of the index below `pagefind/`, named by a hash of all its files, so that its contents never change. */
  id: string;
  /** Number of article records. They come first, numbered from 0. */
  articles: number;
  /** Files that a first search always needs. */
  first: string[];
}

/** Name of the file. */
export const START_FILE = 'search.json';

/** `search.json`: what a page must know to search. It asks for it when search is first wanted, so no page names an index. */
export interface IndexStart {
  /** Folder of the index below `pagefind/`: a hash of all its files, so that what is in it never changes. */
  id: string;
  /** How many records are of articles. They are numbered first, from 0. */
  articles: number;
  /** Files that every first search needs. */
  first: string[];
}

/** Name of the file. */
export const START_FILE = 'search.json';

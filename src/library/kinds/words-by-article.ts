import type { Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { CountedGroup } from './read-words.ts';

/** The words that one article uses for a thing. */
export interface ArticleWords {
  article: Article;
  /** The most frequent first; each with the first passage that has the word. */
  words: { term: string; count: number; first: Block }[];
}

/** The words of a group for each article, in order; an article that uses none has an empty list. */
export function wordsByArticle({
  articles,
  terms,
}: Pick<CountedGroup, 'articles' | 'terms'>): ArticleWords[] {
  return articles.map((article) => ({
    article,
    words: terms
      .flatMap(({ term, counts }) =>
        counts
          .filter((one) => one.article === article)
          .flatMap(({ count, blocks: [first] }) => (first === undefined ? [] : { term, count, first })),
      )
      .sort((a, b) => b.count - a.count),
  }));
}

import { citableBlocks, type Article } from '../articles/read-article.ts';
import type { Block } from '../articles/render-copy.ts';
import type { ProfileText } from './profile-schema.ts';

/** The places of one article that name a person. */
export interface Mentions {
  article: Article;
  /** In reading order. */
  blocks: Block[];
}

/** A person, with every passage that names them. */
export interface Profile extends ProfileText {
  id: string;
  mentions: Mentions[];
}

/** Finds the passages in which one of the spellings stands as whole words; articles that have none are left out. */
export function findMentions(spellings: readonly string[], articles: readonly Article[]): Mentions[] {
  const names = spellings.map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'u');
  return articles
    .map((article) => ({ article, blocks: citableBlocks(article).filter(({ text }) => pattern.test(text)) }))
    .filter(({ blocks }) => blocks.length > 0);
}

import { divide, isDivided, latest, type Part } from '../parts/divide.ts';
import { paths } from '../paths.ts';
import type { RegionId } from '../site.ts';
import type { Article } from './read-article.ts';

/** Bytes that an article adds to a list of articles, compressed, as measured: its title’s letters, and all else. */
const LETTER = 0.5;
const ENTRY = 110;

/**
 * The pages of a list of articles: one as long as all fit, else one or more for each year, in which the earliest come first.
 * @param articles earliest first.
 */
export function articleParts(articles: readonly Article[]): Part<Article>[] {
  return divide(articles, {
    groupOf: ({ published }) => published.date.slice(0, 4),
    weigh: weighArticle,
    whole: 7000,
  });
}

/** About how many bytes an entry of a list of articles adds to its page. */
export function weighArticle({ title }: Article): number {
  return ENTRY + LETTER * title.length;
}

/** A region’s page lists its articles as long as they are so few; of more it lists the latest. */
const ON_REGION = { whole: 8, part: 5 };
/** So many of the latest articles stand at the head of a list that is divided. */
const LATEST = 20;

/** The articles that the page of a region lists, in the order given. @param articles earliest first. */
export function shownOnRegion(articles: readonly Article[]): Article[] {
  return latest(articles, () => 1, ON_REGION);
}

/** Where all articles on a region are listed: on its own page, or on one that this leads to. */
export function regionListAddress({ id, articles }: { id: RegionId; articles: readonly Article[] }): string {
  return articles.length > ON_REGION.whole ? paths.regionArticles(id) : paths.region(id, 'articles');
}

/** The articles at the head of a list, latest first: all where it is not divided. @param articles earliest first. */
export function latestOf(articles: readonly Article[], parts: readonly Part<Article>[]): Article[] {
  return articles.slice(isDivided(parts) ? -LATEST : 0).reverse();
}
